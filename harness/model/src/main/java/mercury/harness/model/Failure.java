package mercury.harness.model;

import java.util.List;

/**
 * Why a check failed. Texts that a suite does not have are empty.
 *
 * @param failureMode how it failed, a key of the suite's texts; {@code threw} for an exception of
 *     the code under test
 * @param expected what should have been
 * @param was what was seen instead
 * @param why the concept
 * @param read where to read about it
 * @param wire what had gone over the wire
 * @param frames where in the learner's code it happened, innermost first
 */
public record Failure(
    String failureMode,
    String expected,
    String was,
    String why,
    String read,
    List<TraceEvent> wire,
    List<String> frames) {

  /** Returns a failure that only the grader can see, like the end of the JVM. */
  public static Failure ofMode(String failureMode, String was) {
    return new Failure(failureMode, "", was, "", "", List.of(), List.of());
  }
}
