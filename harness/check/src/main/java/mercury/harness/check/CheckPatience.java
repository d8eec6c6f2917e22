package mercury.harness.check;

import java.time.Duration;

/**
 * Says how long a check waits while nothing moves. Thread-safe.
 *
 * @param quiet the suite's patience
 * @param wires whose events are what moves on the wire
 * @param subjects whose processes move while they start or compute
 */
record CheckPatience(Duration quiet, CheckWires wires, CheckSubjects subjects) {

  /** The time within which a call returns for which connecting is tried again. */
  private static final Duration UNANSWERED = Duration.ofSeconds(15);

  /** Returns that with something that a call brings, like a message. */
  CallPatience inWaiting() {
    return during(quiet);
  }

  /** Returns that with a call that begins now. */
  CallPatience inCall() {
    Duration least = wires.isRefusing() ? UNANSWERED : CheckContext.TIMEOUT;
    return during(quiet.compareTo(least) > 0 ? quiet : least);
  }

  private CallPatience during(Duration time) {
    return CallPatience.whileMoving(
        time, wires::events, subjects::loadedCode, subjects::processorMillis);
  }
}
