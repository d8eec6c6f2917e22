package mercury.harness.kafka;

import java.util.List;
import mercury.harness.model.TraceEvent;
import mercury.harness.proxy.ProxySide;

/**
 * Tells a timeline as the report on a failed check shows it. Heartbeats are left out.
 *
 * @param words the words of a language
 */
record KafkaTrace(KafkaEventMessages words) {

  List<TraceEvent> of(KafkaTimeline timeline) {
    return timeline.stream()
        .filter(event -> !event.is(KafkaEventKind.HEARTBEAT))
        .map(this::told)
        .toList();
  }

  private TraceEvent told(KafkaEvent event) {
    return new TraceEvent(
        event.nanos() / 1000,
        event.connection(),
        side(event.from()),
        event.kind().name(),
        words.summary(event),
        words.details(event),
        false);
  }

  private static String side(ProxySide from) {
    return switch (from) {
      case CLIENT -> "client";
      case SERVER -> "broker";
      case PROXY -> "check";
    };
  }
}
