package mercury.tools.matrix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.harness.model.MistakeDiagnosis;
import mercury.tools.solution.MatrixRow;
import mercury.tools.solution.ProofSolution;

/** Judges how solutions were graded and what learners read about them. */
final class MatrixJudgement {

  private final List<ProofSolution> wrong;

  /**
   * Creates a judgement of single rows.
   *
   * @param wrong all wrong solutions: some cannot be told apart
   */
  MatrixJudgement(List<ProofSolution> wrong) {
    this.wrong = wrong;
  }

  /** Returns what is wrong with the row, one sentence each; empty if nothing is. */
  List<String> of(MatrixRow row) throws IOException {
    List<String> complaints = new ArrayList<>(row.wrong());
    if (complaints.isEmpty() && row.solution().isWrong()) {
      boolean whole = row.isWhole(); // with fewer verdicts, more mistakes remain possible
      diagnosis(row, whole, complaints);
      if (whole) {
        GoldenTexts.complaint(row).ifPresent(complaints::add);
      }
    }
    return complaints;
  }

  /**
   * Returns whether no other solution fails like this one, so that the learner reads exactly one
   * diagnosis.
   */
  private boolean isUnique(ProofSolution solution) {
    return wrong.stream().filter(other -> alike(other, solution)).count() == 1;
  }

  /** Returns whether the headers name the same checks with compatible failure modes. */
  private static boolean alike(ProofSolution one, ProofSolution other) {
    Map<String, String> modes = one.header().fails();
    Map<String, String> otherModes = other.header().fails();
    return modes.keySet().equals(otherModes.keySet())
        && modes.keySet().stream().allMatch(id -> compatible(modes.get(id), otherModes.get(id)));
  }

  private static boolean compatible(String failureMode, String other) {
    return failureMode.isEmpty() || other.isEmpty() || failureMode.equals(other);
  }

  private void diagnosis(MatrixRow row, boolean whole, List<String> complaints) {
    List<String> told =
        row.grade().diagnoses().stream()
            .map(MistakeDiagnosis::mistakes)
            .flatMap(List::stream)
            .toList();
    String own = row.solution().header().sentence();
    if (whole && isUnique(row.solution()) && !told.equals(List.of(own))) {
      complaints.add("no other solution fails like this one, but the learner is told " + told);
    } else if (!told.isEmpty() && !told.contains(own)) {
      complaints.add("the learner is told of other mistakes: " + told);
    }
  }
}
