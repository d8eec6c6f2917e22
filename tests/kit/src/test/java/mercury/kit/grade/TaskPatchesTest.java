package mercury.kit.grade;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** The patches of the matrix, short of having them graded. */
class TaskPatchesTest {

  private static final String TEXTS = "task/src/test/resources/mercury/task/checks.properties";

  /** Ways that the grader has words for, whatever the check. */
  private static final Set<String> COMMON = Set.of("threw", "stuck", "exit", "silent");

  @TempDir Path folder;

  static Stream<SolutionOverlay> patches() {
    return Stream.of("wrong", "hostile").map(GradedExercise.TASK::solutions).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("patches")
  void a_patch_applies_and_compiles(SolutionOverlay patch) throws Exception {
    VariantCompiler.compile(patch.files(), folder);
  }

  @ParameterizedTest
  @MethodSource("patches")
  void a_patch_says_what_it_is_in_two_languages(SolutionOverlay patch) throws Exception {
    SolutionHeader header = patch.header();
    assertThat(header.sentence()).matches("\\p{ASCII}+\\.").hasSizeLessThan(120);
    assertThat(header.russian()).matches(".*[а-яё].*\\.").hasSizeLessThan(120);
  }

  @ParameterizedTest
  @MethodSource("patches")
  void a_patch_fails_checks_that_there_are_in_ways_that_they_know(SolutionOverlay patch)
      throws Exception {
    Properties texts = texts();
    patch
        .header()
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
    for (SolutionOverlay patch : GradedExercise.TASK.solutions("wrong")) {
      patch
          .header()
          .fails()
          .keySet()
          .forEach(
              id ->
                  mistakes
                      .computeIfAbsent(requirement(id), k -> new TreeSet<>())
                      .add(patch.name()));
    }
    assertThat(mistakes.keySet()).containsAll(requirements());
    assertThat(mistakes).allSatisfy((id, names) -> assertThat(names).hasSizeGreaterThan(1));
  }

  @Test
  void a_patch_that_does_not_fit_is_named_with_its_hunk() throws Exception {
    Path patch = folder.resolve("X-stale.patch");
    Files.writeString(
        patch,
        """
        --- a/task/src/solution/java/mercury/task/Queues.java
        +++ b/task/src/solution/java/mercury/task/Queues.java
        @@ -1,1 +1,1 @@
        -package mercury.task;
        +package mercury.other;
        @@ -9,1 +9,1 @@
        -    boolean durable = never;
        +    boolean durable = false;
        """);
    assertThatThrownBy(() -> new SolutionOverlay("X-stale", patch).files())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "X-stale.patch: hunk 2 of task/src/solution/java/mercury/task/Queues.java does not fit"
                + " the reference any more; make the patch anew");
  }

  @Test
  void a_patch_may_add_a_file() throws Exception {
    Path patch = folder.resolve("X-new.patch");
    Files.writeString(
        patch,
        """
        --- /dev/null
        +++ b/task/src/solution/java/mercury/task/New.java
        @@ -0,0 +1,2 @@
        +package mercury.task;
        +final class New {}
        """);
    assertThat(new SolutionOverlay("X-new", patch).files())
        .containsExactly(
            Map.entry("mercury/task/New.java", "package mercury.task;\nfinal class New {}\n"));
  }

  private static boolean knows(Properties texts, String id, String way) {
    return texts.containsKey(id + ".was." + way) || texts.containsKey("was." + way);
  }

  private static Set<String> requirements() throws IOException {
    return texts().stringPropertyNames().stream()
        .filter(key -> key.endsWith(".title"))
        .map(TaskPatchesTest::requirement)
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
