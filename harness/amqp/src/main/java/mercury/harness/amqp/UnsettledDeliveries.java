package mercury.harness.amqp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the deliveries that wait for an ack. */
final class UnsettledDeliveries {

  private record ChannelKey(int connection, int channel) {
    boolean endsWith(WireEvent event) {
      return connection == event.connection()
          && (event.channel() == channel
              || event.is(EventKind.CONNECTION_CLOSE, EventKind.CONNECTION_CLOSED));
    }
  }

  private final Map<Long, ChannelKey> deliveries = new HashMap<>();

  private UnsettledDeliveries() {}

  static int maximum(List<WireEvent> events) {
    UnsettledDeliveries unsettled = new UnsettledDeliveries();
    return events.stream().mapToInt(unsettled::apply).max().orElse(0);
  }

  private int apply(WireEvent event) {
    switch (event.kind()) {
      case DELIVER, GET_OK ->
          deliveries.put(event.number(), new ChannelKey(event.connection(), event.channel()));
      case ACK, NACK, REJECT -> deliveries.keySet().removeAll(event.numbers());
      case CHANNEL_CLOSE, CONNECTION_CLOSE, CONNECTION_CLOSED, RECOVER ->
          deliveries.values().removeIf(place -> place.endsWith(event));
      default -> {
        // settles nothing
      }
    }
    return deliveries.size();
  }
}
