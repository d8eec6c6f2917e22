package mercury.tools.solution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import mercury.harness.manifest.SubjectManifest;
import mercury.tools.TestBroker;

/**
 * A solution to be graded.
 *
 * @param exercise the exercise that it solves
 * @param kind {@code wrong}, {@code right} or {@code hostile}
 * @param name like {@code W3-finally}
 * @param header its header
 * @param files the texts that replace files of the reference or add new ones, by path
 */
public record ProofSolution(
    GradedExercise exercise,
    String kind,
    String name,
    SolutionHeader header,
    Map<String, String> files) {

  /**
   * Returns all solutions of a kind, in the order of their names, except those whose mistake the
   * broker hides.
   */
  public static List<ProofSolution> all(GradedExercise exercise, String kind) throws IOException {
    List<ProofSolution> all = every(exercise, kind);
    all.removeIf(solution -> solution.header().onlyRabbit() && !TestBroker.isRabbit());
    return all;
  }

  /** Returns the wrong solutions: the mistakes that the grader knows. */
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

  /**
   * Returns the checks of the classes that use what the solution changes; for a right solution, all
   * checks.
   */
  public List<String> near() throws IOException {
    return isWrong()
        ? near(exercise, files.keySet())
        : checks(exercise, exercise.manifest().subjects());
  }

  /** Returns the checks of the classes that use one of the changed files. */
  public static List<String> near(GradedExercise exercise, Collection<String> files)
      throws IOException {
    return checks(exercise, SolutionReach.of(exercise, files));
  }

  private static List<String> checks(GradedExercise exercise, List<SubjectManifest> subjects) {
    return subjects.stream()
        .flatMap(subject -> ExerciseCheckIds.checks(exercise, subject).stream())
        .toList();
  }

  public boolean isWrong() {
    return kind.equals("wrong");
  }
}
