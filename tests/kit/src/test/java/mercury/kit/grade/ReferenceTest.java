package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The reference is graded as a learner's solution is. All others: {@link
 * mercury.kit.matrix.Matrix}.
 */
class ReferenceTest {

  private static Workbench bench;

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(
        Workbench.isBuilt(Exercise.TASK),
        "built without -Psolution: ./course check builds with it");
    bench = Workbench.open(Exercise.TASK);
  }

  @AfterAll
  static void close() throws Exception {
    if (bench != null) {
      bench.close();
    }
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
}
