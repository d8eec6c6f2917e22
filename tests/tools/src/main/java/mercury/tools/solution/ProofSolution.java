package mercury.tools.solution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.harness.manifest.SubjectManifest;
import mercury.tools.TestBroker;

/**
 * A solution to be graded.
 *
 * @param exercise what it is a solution of
 * @param kind {@code wrong}, {@code right} or {@code hostile}
 * @param name like {@code W3-finally}
 * @param header what it says of itself
 * @param files the files in place of, or beside, the reference's: texts by their paths
 */
public record ProofSolution(
    GradedExercise exercise,
    String kind,
    String name,
    SolutionHeader header,
    Map<String, String> files) {

  /** All of a kind that the broker does not hide, in the order of their names. */
  public static List<ProofSolution> all(GradedExercise exercise, String kind) throws IOException {
    List<ProofSolution> all = every(exercise, kind);
    all.removeIf(solution -> solution.header().onlyRabbit() && !TestBroker.isRabbit());
    return all;
  }

  /** The wrong ones: the mistakes that a learner can be told of. */
  public static List<ProofSolution> known(GradedExercise exercise) throws IOException {
    return every(exercise, "wrong");
  }

  private static List<ProofSolution> every(GradedExercise exercise, String kind)
      throws IOException {
    List<ProofSolution> every = new ArrayList<>();
    for (SolutionOverlay overlay : exercise.solutions(kind)) {
      every.add(
          new ProofSolution(exercise, kind, overlay.name(), overlay.header(), overlay.files()));
    }
    return every;
  }

  public static ProofSolution reference(GradedExercise exercise) {
    SolutionHeader header = new SolutionHeader("This is the reference.", "", Map.of(), false);
    return new ProofSolution(exercise, "right", "reference", header, Map.of());
  }

  /** The checks of the classes that use what it changes. Of a right one, all. */
  public List<String> near() throws IOException {
    List<SubjectManifest> subjects =
        isWrong() ? SolutionReach.of(exercise, files.keySet()) : exercise.manifest().subjects();
    return subjects.stream()
        .flatMap(subject -> ExerciseCheckIds.checks(exercise, subject).stream())
        .toList();
  }

  public boolean isWrong() {
    return kind.equals("wrong");
  }
}
