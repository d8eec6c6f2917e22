package mercury.kit.grade;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.SolutionHeader;
import mercury.tools.solution.SolutionOverlay;
import mercury.tools.solution.VariantCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the task's wrong and hostile solutions, all but their grades. */
class TaskProofTest {

  private static final GradedExercise TASK = GradedExercise.named("task");

  private static final String TEXTS = "task/src/test/resources/mercury/task/checks.properties";

  /** Ways that the grader has words for, whatever the check. */
  private static final Set<String> COMMON = Set.of("threw", "stuck", "exit", "silent");

  @TempDir Path folder;

  static Stream<SolutionOverlay> edits() {
    return Stream.of("wrong", "hostile").map(TASK::solutions).flatMap(List::stream);
  }

  static Stream<SolutionOverlay> rightOnes() {
    return TASK.solutions("right").stream();
  }

  @ParameterizedTest
  @MethodSource({"edits", "rightOnes"})
  void a_solution_fits_the_reference_and_compiles(SolutionOverlay solution) throws Exception {
    VariantCompiler.compile(TASK, solution.files(), folder);
  }

  @ParameterizedTest
  @MethodSource("edits")
  void an_edit_says_what_it_is_in_two_languages(SolutionOverlay edit) throws Exception {
    SolutionHeader header = edit.header();
    assertThat(header.sentence()).matches("\\p{ASCII}+\\.").hasSizeLessThan(120);
    assertThat(header.russian()).matches(".*[а-яё].*\\.").hasSizeLessThan(120);
  }

  @ParameterizedTest
  @MethodSource("edits")
  void an_edit_fails_checks_that_there_are_in_ways_that_they_know(SolutionOverlay edit)
      throws Exception {
    Properties texts = texts();
    edit.header()
        .fails()
        .forEach(
            (id, way) -> {
              assertThat(texts).containsKey(id + ".title");
              assertThat(way.isEmpty() || COMMON.contains(way) || knows(texts, id, way))
                  .as("%s fails in a way %s", id, way)
                  .isTrue();
            });
  }

  @Test
  void every_requirement_is_missed_by_two_mistakes_at_least() throws Exception {
    Map<String, Set<String>> mistakes = new TreeMap<>();
    for (SolutionOverlay edit : TASK.solutions("wrong")) {
      edit.header()
          .fails()
          .keySet()
          .forEach(
              id ->
                  mistakes.computeIfAbsent(requirement(id), k -> new TreeSet<>()).add(edit.name()));
    }
    assertThat(mistakes.keySet()).containsAll(requirements());
    assertThat(mistakes).allSatisfy((id, names) -> assertThat(names).hasSizeGreaterThan(1));
  }

  private static boolean knows(Properties texts, String id, String way) {
    return texts.containsKey(id + ".was." + way) || texts.containsKey("was." + way);
  }

  private static Set<String> requirements() throws IOException {
    return texts().stringPropertyNames().stream()
        .filter(key -> key.endsWith(".title"))
        .map(TaskProofTest::requirement)
        .collect(toSet());
  }

  /** The requirement that a check asserts an aspect of: {@code W5} of {@code W5.bound}. */
  private static String requirement(String id) {
    return id.substring(0, (id + ".").indexOf('.'));
  }

  private static Properties texts() throws IOException {
    Properties texts = new Properties();
    texts.load(Files.newBufferedReader(CourseCheckout.path(TEXTS)));
    return texts;
  }
}
