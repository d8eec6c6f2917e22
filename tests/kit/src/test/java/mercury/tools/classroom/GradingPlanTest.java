package mercury.tools.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import org.junit.jupiter.api.Test;

/** A submission sees no solution of any exercise, its own or another. */
class GradingPlanTest {

  @Test
  void the_solutions_of_all_exercises_and_drills_are_hidden() throws Exception {
    assertThat(hidden("task"))
        .contains("task/src/solution/java", "task/src/main/java", "task/proof")
        .contains("bot/src/solution/java", "bot/src/main/java", "bot/proof", "drills");
    assertThat(hidden("bot"))
        .contains("task/src/solution/java", "bot/src/solution/java", "drills")
        .doesNotContain("task/target/solution/classes"); // on which the bot stands
  }

  /** The folders by their paths below the checkout. */
  private static Set<String> hidden(String exercise) {
    Path home = CourseCheckout.path("").toAbsolutePath().normalize();
    return new GradingPlan(GradedExercise.named(exercise), false, Sandbox.none(), List.of())
        .hidden().stream()
            .map(folder -> home.relativize(folder).toString())
            .collect(Collectors.toSet());
  }
}
