package mercury.kit.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Grades the reference and the stubs of every exercise as a learner's solution is graded. All other
 * solutions: {@link mercury.tools.matrix.SolutionMatrix}.
 */
class ExerciseGradeTest {

  static List<GradedExercise> exercises() {
    return GradedExercise.all();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void the_reference_gets_every_point(GradedExercise exercise) throws Exception {
    Grade grade = grade(exercise, Map.of(), true);
    assertThat(grade.results())
        .as("%s", grade.printed())
        .filteredOn(result -> result.verdict() == Verdict.FAILED)
        .isEmpty();
    assertThat(grade.score()).isEqualTo(grade.max()).isEqualTo(100);
    assertThat(grade.complete()).isTrue();
    assertThat(grade.results())
        .allSatisfy(result -> assertThat(result.verdict()).isEqualTo(Verdict.PASSED));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void stubs_score_nothing_and_are_said_to_be_stubs(GradedExercise exercise) throws Exception {
    Grade grade = grade(exercise, stubs(exercise), false);
    assertThat(grade.score()).isZero();
    assertThat(grade.max()).isEqualTo(100);
    assertThat(grade.results())
        .filteredOn(result -> result.verdict() == Verdict.FAILED)
        .isNotEmpty()
        .allSatisfy(
            result ->
                assertThat(failure(result)).as(result.check().id()).isEqualTo("not written yet"));
  }

  private static Grade grade(GradedExercise exercise, Map<String, String> files, boolean optional)
      throws IOException, InterruptedException {
    assumeTrue(
        VariantGrader.isBuilt(exercise), "built without -Psolution: ./course check builds with it");
    try (VariantGrader grader = VariantGrader.open(exercise)) {
      return grader.grade(files, optional);
    }
  }

  private static String failure(CheckResult result) {
    return result.failure().orElseThrow().was();
  }

  private static Map<String, String> stubs(GradedExercise exercise) throws IOException {
    Path root = exercise.paths().stub();
    Map<String, String> stubs = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".java")).toList()) {
        stubs.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return stubs;
  }
}
