package mercury.task;

import java.util.HashSet;
import java.util.Set;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;

/** Counts the published messages that wait for their confirms. */
final class UnconfirmedMessages {

  private UnconfirmedMessages() {}

  /** Returns how many waited at most at the same time. */
  static int maximum(Timeline timeline) {
    Set<Long> waiting = new HashSet<>();
    int maximum = 0;
    for (WireEvent event : timeline) {
      if (event.is(EventKind.PUBLISH)) {
        waiting.add(event.number());
        maximum = Math.max(maximum, waiting.size());
      } else if (event.is(EventKind.CONFIRM, EventKind.CONFIRM_NACK)) {
        event.numbers().forEach(waiting::remove);
      }
    }
    return maximum;
  }
}
