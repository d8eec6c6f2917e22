package mercury.harness.model;

import java.util.List;

/**
 * The reason why a check failed. Texts that a suite does not have are empty.
 *
 * @param failureMode how it failed, a key of the suite's texts; {@code threw} for an exception of
 *     the code under test
 * @param expected what should have been
 * @param was what was seen instead
 * @param why the concept
 * @param read where to read about it
 * @param thrown an exception that the learner's code threw before, and the check took; may be empty
 * @param wire what had gone over the wire
 * @param frames where in the learner's code it happened, innermost first
 * @param evidence what was seen, in words that are the same in every language and every run
 */
public record Failure(
    String failureMode,
    String expected,
    String was,
    String why,
    String read,
    String thrown,
    List<TraceEvent> wire,
    List<String> frames,
    List<String> evidence) {

  /** Returns a failure that only the grader can see, like the end of the JVM. */
  public static Failure ofMode(String failureMode, String was) {
    return new Failure(failureMode, "", was, "", "", "", List.of(), List.of(), List.of());
  }
}
