package mercury.kit.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the learner's stubs with the reference. */
class BotVariantsTest {

  private static final String SIGNATURE = "(  )?(public|protected|final class|boolean) .*[{;]";

  @ParameterizedTest
  @ValueSource(strings = {"Poller", "BotWorker", "BotLogger", "Users"})
  void stub_and_reference_have_the_same_interface(String name) {
    assertThat(signatures("main", name)).isEqualTo(signatures("solution", name)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Poller.stop", "BotWorker.stop", "BotLogger.stop", "Users.addIfNew"})
  void a_stub_holds_nothing_but_the_assignment(String method) {
    String name = method.substring(0, method.indexOf('.'));
    assertThat(CourseCheckout.text("bot/src/main/java/mercury/bot/" + name + ".java"))
        .contains(method + " is not written yet")
        .doesNotContain("TelegramApi(", "HikariDataSource;", "MongoClient;");
  }

  private static List<String> signatures(String variant, String name) {
    return CourseCheckout.text("bot/src/%s/java/mercury/bot/%s.java".formatted(variant, name))
        .lines()
        .filter(line -> line.matches(SIGNATURE))
        .toList();
  }
}
