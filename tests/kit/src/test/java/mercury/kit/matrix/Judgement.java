package mercury.kit.matrix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mercury.harness.grade.Diagnosis;
import mercury.harness.grade.Verdict;

/** What is not right about how the wrong solutions were graded, and what learners are told. */
final class Judgement {

  private static final Set<Verdict> TELLING = EnumSet.of(Verdict.PASSED, Verdict.FAILED);

  private final List<Solution> wrong;

  /**
   * A judgement of single rows.
   *
   * @param wrong all wrong solutions: some look alike
   */
  Judgement(List<Solution> wrong) {
    this.wrong = wrong;
  }

  /** The complaints, a sentence each; none when all is right. */
  List<String> of(Row row) throws IOException {
    List<String> complaints = new ArrayList<>(row.wrong());
    if (complaints.isEmpty() && row.solution().isWrong()) {
      diagnosis(row, complaints);
      if (row.isWhole()) { // fewer verdicts leave more mistakes possible
        Golden.complaint(row).ifPresent(complaints::add);
      }
    }
    return complaints;
  }

  /** Whether no other solution fails like this one, so that its learner is told one sentence. */
  private boolean isUnique(Row row) {
    return wrong.stream().filter(other -> alike(other, row)).count() == 1;
  }

  /** The same checks, each in the same way, as far as the headers and the verdicts tell. */
  private static boolean alike(Solution other, Row row) {
    Map<String, String> ways = told(row.solution(), row);
    Map<String, String> others = told(other, row);
    return ways.keySet().equals(others.keySet())
        && ways.keySet().stream().allMatch(id -> compatible(ways.get(id), others.get(id)));
  }

  private static Map<String, String> told(Solution solution, Row row) {
    Map<String, String> fails = new TreeMap<>(solution.header().fails());
    fails.keySet().removeIf(id -> !TELLING.contains(row.verdicts().get(id)));
    return fails;
  }

  private static boolean compatible(String way, String other) {
    return way.isEmpty() || other.isEmpty() || way.equals(other);
  }

  private void diagnosis(Row row, List<String> complaints) {
    List<String> told =
        row.grade().diagnoses().stream().map(Diagnosis::mistakes).flatMap(List::stream).toList();
    String own = row.solution().header().sentence();
    if (isUnique(row) && !told.equals(List.of(own))) {
      complaints.add("its failures are its own, but the learner is told " + told);
    } else if (!told.isEmpty() && !told.contains(own)) {
      complaints.add("the learner is told of other mistakes: " + told);
    }
  }
}
