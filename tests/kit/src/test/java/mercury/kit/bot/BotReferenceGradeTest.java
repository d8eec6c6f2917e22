package mercury.kit.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Grades the bot's reference and its stubs as a learner's solution is graded. */
class BotReferenceGradeTest {

  private static final GradedExercise BOT = GradedExercise.named("bot");

  private static VariantGrader grader;

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(
        VariantGrader.isBuilt(BOT), "built without -Psolution: ./course check builds with it");
    grader = VariantGrader.open(BOT);
  }

  @AfterAll
  static void close() throws Exception {
    if (grader != null) {
      grader.close();
    }
  }

  @Test
  void the_reference_passes_everything() throws Exception {
    Grade grade = grader.grade(Map.of(), false);
    assertThat(VariantGrader.ids(grade, Verdict.FAILED)).as("%s", grade.printed()).isEmpty();
    assertThat(grade.score()).isEqualTo(grade.max()).isEqualTo(100);
  }

  @Test
  void stubs_score_nothing_and_are_said_to_be_stubs() throws Exception {
    Grade grade = grader.grade(stubs(), false);
    assertThat(grade.score()).isZero();
    assertThat(grade.max()).isEqualTo(100);
    assertThat(grade.results())
        .filteredOn(result -> result.verdict() == Verdict.FAILED)
        .allSatisfy(
            result ->
                assertThat(failure(result)).as(result.check().id()).isEqualTo("not written yet"));
  }

  private static String failure(CheckResult result) {
    return result.failure().orElseThrow().was();
  }

  private static Map<String, String> stubs() throws IOException {
    Map<String, String> stubs = new TreeMap<>();
    for (String name : new String[] {"Poller", "BotWorker", "BotLogger", "Users"}) {
      String path = "mercury/bot/" + name + ".java";
      stubs.put(path, CourseCheckout.text("bot/src/main/java/" + path));
    }
    return stubs;
  }
}
