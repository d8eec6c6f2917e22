package mercury.kit.exercise;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.SolutionOverlay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test that a check tries values of the range wherever an exercise says "any", "whatever" or
 * "however many", and that a wrong solution which knows fewer fails it: {@code proof/ranges.json}
 * of the exercise says which.
 */
class RangeTableTest {

  /**
   * A range.
   *
   * @param requirement like {@code C3}
   * @param words of the requirement that name it
   * @param dimension what varies
   * @param tried the values that the checks try
   * @param wrong the solutions that fail a check of the requirement because of it
   */
  record Range(
      String requirement, String words, String dimension, String tried, List<String> wrong) {

    @Override
    public String toString() {
      return requirement + ": " + words;
    }
  }

  static List<GradedExercise> exercises() {
    return GradedExercise.all();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void each_range_is_proved_by_wrong_solutions(GradedExercise exercise) throws Exception {
    Map<String, Set<String>> failing = failing(exercise);
    assertThat(ranges(exercise))
        .allSatisfy(
            range -> {
              assertThat(List.of(range.words(), range.dimension(), range.tried()))
                  .doesNotContain("");
              assertThat(range.wrong())
                  .isNotEmpty()
                  .allMatch(
                      name -> failing.getOrDefault(name, Set.of()).contains(range.requirement()));
            });
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void every_requirement_has_its_ranges(GradedExercise exercise) throws Exception {
    Set<String> requirements = ranges(exercise).stream().map(Range::requirement).collect(toSet());
    assertThat(requirements)
        .isEqualTo(failing(exercise).values().stream().flatMap(Set::stream).collect(toSet()));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void no_range_is_named_twice(GradedExercise exercise) throws Exception {
    assertThat(ranges(exercise)).extracting(Range::toString).doesNotHaveDuplicates();
  }

  private static List<Range> ranges(GradedExercise exercise) throws IOException {
    String json = Files.readString(exercise.paths().proof("ranges.json"));
    return List.of(JsonMapper.shared().readValue(json, Range[].class));
  }

  /** Returns the requirements that each wrong solution fails. */
  private static Map<String, Set<String>> failing(GradedExercise exercise) throws IOException {
    Map<String, Set<String>> failing = new HashMap<>();
    for (SolutionOverlay wrong : exercise.solutions("wrong")) {
      failing.put(
          wrong.name(),
          wrong.header().fails().keySet().stream()
              .map(id -> id.replaceFirst("\\..*", ""))
              .collect(toSet()));
    }
    return failing;
  }
}
