package mercury.tools.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  private static Set<String> hidden(String exercise) throws Exception {
    RecordingSandbox sandbox = new RecordingSandbox(new TreeSet<>());
    new GradingPlan(GradedExercise.named(exercise), false, sandbox, List.of()).command();
    return sandbox.hidden();
  }

  private record RecordingSandbox(Set<String> hidden) implements Sandbox {

    @Override
    public List<String> around(
        List<String> command, Collection<Path> readable, Collection<Path> folders) {
      Path home = CourseCheckout.path("").toAbsolutePath().normalize();
      folders.forEach(folder -> hidden.add(home.relativize(folder).toString()));
      return command;
    }

    @Override
    public boolean isHere() {
      return true;
    }

    @Override
    public String title() {
      return "a test's";
    }
  }
}
