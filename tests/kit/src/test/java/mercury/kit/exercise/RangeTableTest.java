package mercury.kit.exercise;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.SolutionOverlay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test that a check tries values of the range wherever the task says "any", "whatever" or
 * "however many", and that a wrong solution which knows fewer fails it: {@code
 * task/proof/ranges.json} says which.
 */
class RangeTableTest {

  private static final GradedExercise TASK = GradedExercise.named("task");

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

  static Stream<Range> ranges() throws IOException {
    String json = Files.readString(TASK.paths().proof("ranges.json"));
    return Stream.of(JsonMapper.shared().readValue(json, Range[].class));
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void a_range_is_proved_by_wrong_solutions(Range range) throws Exception {
    assertThat(List.of(range.words(), range.dimension(), range.tried())).doesNotContain("");
    assertThat(range.wrong()).isNotEmpty().allMatch(name -> fails(name, range.requirement()));
  }

  @Test
  void every_requirement_has_its_ranges() throws Exception {
    Set<String> requirements = ranges().map(Range::requirement).collect(toSet());
    assertThat(requirements)
        .isEqualTo(failing().values().stream().flatMap(Set::stream).collect(toSet()));
  }

  @Test
  void no_range_is_named_twice() throws Exception {
    assertThat(ranges().map(Range::toString).toList()).doesNotHaveDuplicates();
  }

  private static boolean fails(String name, String requirement) {
    try {
      return failing().getOrDefault(name, Set.of()).contains(requirement);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the requirements that each wrong solution fails. */
  private static Map<String, Set<String>> failing() throws IOException {
    Map<String, Set<String>> failing = new HashMap<>();
    for (SolutionOverlay wrong : TASK.solutions("wrong")) {
      failing.put(
          wrong.name(),
          wrong.header().fails().keySet().stream()
              .map(id -> id.replaceFirst("\\..*", ""))
              .collect(toSet()));
    }
    return failing;
  }
}
