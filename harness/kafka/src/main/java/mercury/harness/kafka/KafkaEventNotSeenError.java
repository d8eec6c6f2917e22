package mercury.harness.kafka;

import java.time.Duration;
import java.util.Locale;

/** Thrown when an awaited event did not come in time. The timeline tells what came instead. */
public final class KafkaEventNotSeenError extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final transient KafkaTimeline timeline;

  KafkaEventNotSeenError(String awaited, Duration timeout, KafkaTimeline timeline) {
    super(
        String.format(
            Locale.ROOT, "%s: not within %s ms; %s", awaited, timeout.toMillis(), timeline));
    this.timeline = timeline;
  }

  /** Returns what had happened when the time was up. */
  public KafkaTimeline timeline() {
    return timeline;
  }
}
