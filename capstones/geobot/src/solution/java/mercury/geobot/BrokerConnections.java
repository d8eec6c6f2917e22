package mercury.geobot;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/**
 * Tells whether a consumer is connected. Kafka's client goes on trying by itself and says nothing,
 * but it counts its connections. For one thread.
 */
final class BrokerConnections {

  private final Consumer<?, ?> consumer;

  BrokerConnections(Consumer<?, ?> consumer) {
    this.consumer = consumer;
  }

  /** Takes note of it in the log. */
  void report(AvailabilityLog log) {
    if (areThere()) {
      log.there();
    } else {
      log.away("no connection");
    }
  }

  private boolean areThere() {
    return consumer.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals("connection-count"))
        .map(Metric::metricValue)
        .anyMatch(count -> count instanceof Number open && open.doubleValue() > 0);
  }
}
