package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Grades the reference with its optional checks switched on and off. */
class OptionalChecksTest {

  private static final GradedExercise TASK = GradedExercise.named("task");

  private static VariantGrader grader;

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(
        VariantGrader.isBuilt(TASK), "built without -Psolution: ./course check builds with it");
    grader = VariantGrader.open(TASK);
  }

  @AfterAll
  static void close() throws Exception {
    if (grader != null) {
      grader.close();
    }
  }

  @Test
  void the_reference_passes_them() throws Exception {
    Grade grade = grader.grade(Map.of(), true);
    assertThat(grade.results())
        .as("%s", grade.printed())
        .filteredOn(result -> result.verdict() == Verdict.FAILED)
        .isEmpty();
    assertThat(grade.score()).isEqualTo(grade.max()).isEqualTo(100);
    assertThat(grade.bonus()).isEqualTo(40);
    assertThat(grade.complete()).isTrue();
  }

  @Test
  void the_optional_checks_are_off_unless_asked_for() throws Exception {
    Grade grade = grader.grade(Map.of(), false);
    assertThat(grade.score()).isEqualTo(100);
    assertThat(grade.bonus()).isZero();
    assertThat(grade.results())
        .filteredOn(result -> result.verdict() == Verdict.OFF)
        .map(result -> result.check().id())
        .containsExactly("C8", "W8", "W9", "W10");
  }

  @Test
  void a_starred_check_whose_mark_is_deleted_is_graded() throws Exception {
    Map<String, String> files = new HashMap<>(checks()); // README: the optional checks
    files.computeIfPresent(
        "mercury/task/WorkerStarsTest.java",
        (file, text) ->
            text.replaceFirst("@OptionalCheck\\s+@Graded\\(id = \"W9\"", "@Graded(id = \"W9\""));
    Grade grade = grader.grade(files, false, List.of("W8", "W9"));
    assertThat(VariantGrader.ids(grade, Verdict.PASSED)).containsExactly("W9");
    assertThat(VariantGrader.ids(grade, Verdict.OFF)).containsExactly("W8");
    assertThat(grade.results())
        .map(result -> result.check().subject())
        .containsOnly("mercury.task.Worker");
  }

  /** The checks as they stand in the exercise, to be compiled beside the solution. */
  private static Map<String, String> checks() throws IOException {
    Path root = CourseCheckout.path("task/src/test/java");
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return sources;
  }
}
