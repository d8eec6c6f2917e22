package mercury.harness.cli;

import java.util.List;
import java.util.Optional;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.model.Grade;

/**
 * The result of grading a drill.
 *
 * @param drill the drill
 * @param complaints why it was not graded: the compiler's, or about a broker that is away
 * @param grade what the checks say; empty when there are complaints
 * @param digest of the learner's file as it was graded
 */
record DrillVerdict(
    DrillManifest drill, List<String> complaints, Optional<Grade> grade, String digest) {

  /** Returns the verdict on a drill that could not be graded. */
  static DrillVerdict refused(DrillManifest drill, List<String> complaints) {
    return new DrillVerdict(drill, complaints, Optional.empty(), "");
  }

  /** Returns whether all of its checks passed. */
  boolean isSolved() {
    return grade.filter(Grade::complete).isPresent();
  }
}
