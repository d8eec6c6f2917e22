package mercury.harness.amqp;

import java.time.Duration;

/** What a check waited for did not come in time. The time line until then tells what came. */
public final class EventNotSeenError extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final String awaited;
  private final transient Timeline timeline;

  EventNotSeenError(String awaited, Duration patience, Timeline timeline) {
    super("%s: not within %s ms".formatted(awaited, patience.toMillis()));
    this.awaited = awaited;
    this.timeline = timeline;
  }

  /** What was awaited, in the words of the check. */
  public String awaited() {
    return awaited;
  }

  /** What had happened when patience ended. */
  public Timeline timeline() {
    return timeline;
  }
}
