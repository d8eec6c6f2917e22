package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mercury.harness.child.Message.Failure;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Result;
import mercury.harness.grade.Verdict;
import mercury.kit.Brokers;
import mercury.kit.Course;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grader is graded: every solution gets exactly the verdicts that it deserves. */
class OverlaysTest {

  private static Workbench bench;

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(
        Files.exists(Course.path("task/target/solution/test-classes")),
        "built without -Psolution: ./course check builds with it");
    bench = Workbench.open();
  }

  @AfterAll
  static void close() throws Exception {
    if (bench != null) {
      bench.close();
    }
  }

  static List<Overlay> wrong() {
    return Overlay.all("wrong");
  }

  static List<Overlay> right() {
    return Overlay.all("right");
  }

  static List<Overlay> hostile() {
    return Overlay.all("hostile");
  }

  @Test
  void the_reference_passes_everything() throws Exception {
    Grade grade = bench.grade(Map.of(), true);
    assertThat(Workbench.ids(grade, Verdict.FAILED)).as("%s", grade.printed()).isEmpty();
    assertThat(grade.score()).isEqualTo(grade.max()).isEqualTo(100);
    assertThat(grade.bonus()).isEqualTo(30);
    assertThat(grade.complete()).isTrue();
  }

  @Test
  void the_optional_checks_are_off_unless_asked_for() throws Exception {
    Grade grade = bench.grade(Map.of(), false);
    assertThat(grade.score()).isEqualTo(100);
    assertThat(grade.bonus()).isZero();
    assertThat(grade.results())
        .filteredOn(result -> result.verdict() == Verdict.OFF)
        .map(result -> result.check().id())
        .containsExactly("W8", "W9", "W10");
  }

  @Tag("matrix")
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("wrong")
  void a_wrong_solution_fails_exactly_the_checks_that_name_its_mistake(Overlay overlay)
      throws Exception {
    assertFails(overlay);
  }

  @Tag("matrix")
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("right")
  void a_right_solution_written_differently_passes(Overlay overlay) throws Exception {
    Grade grade = bench.grade(overlay.files(), false);
    assertThat(Workbench.ids(grade, Verdict.FAILED))
        .as("%s: %s", overlay.header().sentence(), told(grade))
        .isEmpty();
    assertThat(grade.score()).isEqualTo(100);
  }

  @Tag("matrix")
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("hostile")
  void a_hostile_solution_does_not_keep_the_rest_from_being_graded(Overlay overlay)
      throws Exception {
    assertFails(overlay);
  }

  private void assertFails(Overlay overlay) throws Exception {
    Header header = overlay.header();
    assumeTrue(
        Brokers.isRabbit() || !header.onlyRabbit(), "the embedded broker hides this mistake");
    Grade grade = bench.grade(overlay.files(), true);
    // a check that rests on another of them can tell nothing
    Map<String, String> expected = new TreeMap<>(header.fails());
    expected.keySet().removeAll(Workbench.ids(grade, Verdict.CANT_TELL));
    assertThat(ways(grade, expected))
        .as("%s: %s", header.sentence(), told(grade))
        .isEqualTo(expected)
        .isNotEmpty();
    assertThat(told(grade)).noneMatch(text -> text.contains("mercury.harness"));
  }

  /** The checks that failed, each with its way unless that is expected to depend on chance. */
  private static Map<String, String> ways(Grade grade, Map<String, String> expected) {
    Map<String, String> ways = new TreeMap<>();
    for (Result result : grade.results()) {
      if (result.verdict() == Verdict.FAILED) {
        String id = result.check().id();
        boolean any = "".equals(expected.get(id));
        ways.put(id, any ? "" : result.failure().orElseThrow().way());
      }
    }
    return ways;
  }

  private static List<String> told(Grade grade) {
    return grade.results().stream()
        .filter(result -> result.verdict() == Verdict.FAILED)
        .map(result -> result.check().id() + ":" + told(result.failure().orElseThrow()))
        .toList();
  }

  private static String told(Failure failure) {
    return failure.way() + ": " + failure.was() + " " + failure.frames();
  }
}
