package mercury.tools.classroom;

import java.util.List;
import java.util.Optional;

/**
 * The grading of a hostile solution, seen from outside.
 *
 * @param grading its grading
 * @param printed what it printed, as far as the grader could tell
 * @param isGraded whether the grader has given a verdict
 * @param secret what stood in a file of the home
 * @param probes the files that were found in the home beside that one
 * @param visitors how many have come to a port of the machine
 */
record HostileRun(
    SandboxedRun grading,
    List<String> printed,
    boolean isGraded,
    String secret,
    List<String> probes,
    int visitors) {

  /** Returns the first line that it printed that matches. */
  Optional<String> said(String pattern) {
    return printed.stream().filter(line -> line.matches(pattern)).findFirst();
  }

  /** Returns how it got out; empty when it did not, and it is known to have had its chance. */
  Optional<String> escape(HostileKind kind) {
    boolean acted = said(HostileSolution.BEGIN).isPresent() || grading.excess().isPresent();
    return acted ? kind.escape(this) : Optional.of("could not be tried");
  }
}
