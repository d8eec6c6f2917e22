package mercury.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExercisePaths;
import mercury.harness.model.Check;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;
import mercury.kit.grade.CourseCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grader tells a learner who has all points what comes next. */
class NextStepsTest {

  @TempDir Path root;
  private CourseCopy course;

  @BeforeEach
  void copy() throws IOException {
    course = new CourseCopy(root);
    course.copy("task/exercise.json");
    course.copy("bot/exercise.json");
    course.copy("bot/README.md");
    course.copy("bot/README.ru.md");
  }

  @Test
  void the_stars_the_reference_and_the_next_exercise_come_next() throws IOException {
    assertThat(steps("task", "en", passed("C1", 100), off("W8"), off("W9")))
        .containsExactly(
            " What comes next:",
            "   the stars, which are still off: W8, W9. Grade them too: ./course grade task"
                + " --optional",
            "   the reference, to compare your solution with: "
                + root.resolve("task/src/solution/java"),
            "   the next exercise: the FileBot. It begins in " + root.resolve("bot/README.md"),
            "   the road goes on: ./course next",
            "");
  }

  @Test
  void a_plain_solution_is_named_where_there_is_one() throws IOException {
    course.write("task/src/plain/java/mercury/task/Worker.java", "");
    assertThat(steps("task", "en", passed("C1", 100)))
        .contains("   a simple solution without the stars: " + root.resolve("task/src/plain/java"))
        .noneMatch(step -> step.contains("--optional"));
  }

  @Test
  void it_speaks_russian() throws IOException {
    assertThat(steps("task", "ru", passed("C1", 100), off("W8")))
        .contains(" Что дальше:")
        .anyMatch(step -> step.contains("необязательные") && step.contains("W8"))
        .anyMatch(step -> step.contains("эталон"))
        .anyMatch(step -> step.contains("FileBot") && step.contains("README.ru.md"));
  }

  @Test
  void nothing_comes_after_the_last_exercise() throws IOException {
    assertThat(steps("bot", "en", passed("P1", 100)))
        .noneMatch(step -> step.contains("next exercise"))
        .anyMatch(step -> step.contains("bot/src/solution/java"));
  }

  @Test
  void who_has_not_all_points_is_told_nothing_of_it() throws IOException {
    assertThat(steps("task", "en", passed("C1", 99), failed("C2", 1))).isEmpty();
    assertThat(steps("task", "en", passed("C1", 60))).as("a part of the checks").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void a_step_is_no_wider_than_100_columns(String language) throws IOException {
    assertThat(steps("task", language, passed("C1", 100), off("W8"), off("W9"), off("W10")))
        .map(step -> step.replace(root + "/", ""))
        .allMatch(step -> step.length() <= 100);
  }

  private List<String> steps(String exercise, String language, CheckResult... results)
      throws IOException {
    CourseManifests manifests = CourseManifests.of(root);
    ExercisePaths paths = new ExercisePaths(root, manifests.exercise(exercise).orElseThrow());
    return new NextSteps(manifests, paths, Locale.forLanguageTag(language))
        .after(Grade.of(exercise, Stream.of(results).toList(), List.of()));
  }

  private static CheckResult passed(String id, int points) {
    return CheckResult.of(check(id, points, false), Verdict.PASSED);
  }

  private static CheckResult failed(String id, int points) {
    return CheckResult.of(check(id, points, false), Verdict.FAILED);
  }

  private static CheckResult off(String id) {
    return CheckResult.of(check(id, 10, true), Verdict.OFF);
  }

  private static Check check(String id, int points, boolean bonus) {
    return new Check(id, "a title", points, "", bonus, "mercury.task.Worker");
  }
}
