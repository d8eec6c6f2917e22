package mercury.harness.amqp;

import java.time.Duration;

/** Thrown when an awaited event did not come in time. The timeline tells what came instead. */
public final class EventNotSeenError extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final String awaited;
  private final transient Timeline timeline;

  EventNotSeenError(String awaited, Duration timeout, Timeline timeline) {
    super("%s: not within %s ms".formatted(awaited, timeout.toMillis()));
    this.awaited = awaited;
    this.timeline = timeline;
  }

  /** Returns what was awaited, in the words of the check. */
  public String awaited() {
    return awaited;
  }

  /** Returns what had happened when the time was up. */
  public Timeline timeline() {
    return timeline;
  }
}
