package mercury.tools.matrix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.harness.model.MistakeDiagnosis;
import mercury.tools.solution.MatrixRow;
import mercury.tools.solution.ProofSolution;

/** What is not right about how the wrong solutions were graded, and what learners are told. */
final class MatrixJudgement {

  private final List<ProofSolution> wrong;

  /**
   * A judgement of single rows.
   *
   * @param wrong all wrong solutions: some look alike
   */
  MatrixJudgement(List<ProofSolution> wrong) {
    this.wrong = wrong;
  }

  /** The complaints, a sentence each; none when all is right. */
  List<String> of(MatrixRow row) throws IOException {
    List<String> complaints = new ArrayList<>(row.wrong());
    if (complaints.isEmpty() && row.solution().isWrong()) {
      boolean whole = row.isWhole(); // fewer verdicts leave more mistakes possible
      diagnosis(row, whole, complaints);
      if (whole) {
        GoldenTexts.complaint(row).ifPresent(complaints::add);
      }
    }
    return complaints;
  }

  /** Whether no other solution fails like this one, so that its learner is told one sentence. */
  private boolean isUnique(ProofSolution solution) {
    return wrong.stream().filter(other -> alike(other, solution)).count() == 1;
  }

  /** The same checks, each in the same way, as far as the headers tell. */
  private static boolean alike(ProofSolution one, ProofSolution other) {
    Map<String, String> ways = one.header().fails();
    Map<String, String> others = other.header().fails();
    return ways.keySet().equals(others.keySet())
        && ways.keySet().stream().allMatch(id -> compatible(ways.get(id), others.get(id)));
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
      complaints.add("its failures are its own, but the learner is told " + told);
    } else if (!told.isEmpty() && !told.contains(own)) {
      complaints.add("the learner is told of other mistakes: " + told);
    }
  }
}
