package mercury.kit.matrix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mercury.harness.grade.Diagnosis;

/** What is not right about how the wrong solutions were graded, and what learners are told. */
final class Judgement {

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
      Golden.complaint(row).ifPresent(complaints::add);
    }
    return complaints;
  }

  /** Whether no other solution fails like this one, so that its learner is told one sentence. */
  boolean isUnique(Solution solution) {
    Predicate<Solution> same = other -> other.header().fails().equals(solution.header().fails());
    return wrong.stream().filter(same).count() == 1;
  }

  private void diagnosis(Row row, List<String> complaints) {
    List<String> told =
        row.grade().diagnoses().stream().map(Diagnosis::mistakes).flatMap(List::stream).toList();
    String own = row.solution().header().sentence();
    if (isUnique(row.solution()) && !told.equals(List.of(own))) {
      complaints.add("its failures are its own, but the learner is told " + told);
    } else if (!told.isEmpty() && !told.contains(own)) {
      complaints.add("the learner is told of other mistakes: " + told);
    }
  }
}
