package mercury.tools.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mercury.tools.ContentDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Some of a class is graded again, and a disagreement is told. */
class SecondGradingTest {

  private static final Submission ADA = new Submission("Ada", Path.of("ada"));
  private static final String NOT_SAMPLED = "0000000000000001";

  @Test
  void one_in_twenty_is_graded_again() {
    long chosen =
        IntStream.range(0, 2_000)
            .mapToObj(i -> graded(ContentDigest.of("" + i), "PASSED", 100))
            .filter(row -> SecondGrading.isChosen(row, Set.of()))
            .count();
    assertThat(chosen).isBetween(60L, 140L);
  }

  @Test
  void points_that_have_jumped_are_odd() {
    ClassRow row = graded(NOT_SAMPLED, "PASSED", 100);
    assertThat(SecondGrading.isChosen(row, Set.of())).isFalse();
    assertThat(SecondGrading.isChosen(row, Set.of("Ada"))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void of_those_without_a_grade_the_stopped_are_odd(RowState state) {
    if (state != RowState.GRADED) {
      ClassRow row = ClassRow.without(ADA, NOT_SAMPLED, state, "why");
      assertThat(SecondGrading.isChosen(row, Set.of("Ada"))).isEqualTo(state == RowState.STOPPED);
    }
  }

  @Test
  void what_comes_to_something_else_is_told() {
    ClassRow right = graded(NOT_SAMPLED, "PASSED", 100);
    ClassRow wrong = graded(NOT_SAMPLED, "FAILED", 90);
    assertThat(SecondGrading.compared(List.of(right, right), List.of(right, wrong)))
        .isEqualTo(
            new SecondGrading(
                2, List.of(new ClassMove("Ada", 100, 90, List.of(), List.of("W3.after")))));
  }

  private static ClassRow graded(String digest, String verdict, int score) {
    return new ClassRow(
        "Ada",
        "ada",
        digest,
        RowState.GRADED,
        "",
        score,
        100,
        0,
        Map.of("W3.after", verdict),
        List.of(),
        1);
  }
}
