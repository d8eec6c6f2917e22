package mercury.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.kit.Course;
import org.junit.jupiter.api.Test;

/**
 * The assignment stands in Russian too: the steps of the stubs' Javadoc are those of the Russian
 * page, with the same numbers and the same requirements.
 */
class RussianAssignmentTest {

  private static final Pattern LIST = Pattern.compile("<ol>(.*?)</ol>", Pattern.DOTALL);
  private static final Pattern STEP = Pattern.compile("<li>(.*?)(?=<li>|$)", Pattern.DOTALL);
  private static final Pattern REQUIREMENT = Pattern.compile("\\(([A-Z]\\d+)\\)");

  @Test
  void task_has_the_steps_of_its_stubs() {
    assertThat(steps(Page.of("task/README.ru.md")))
        .isEqualTo(steps("task", "WorkerClient", "Worker", "Logger"));
  }

  @Test
  void bot_has_the_steps_of_its_stubs() {
    assertThat(steps(Page.of("bot/README.ru.md")))
        .isEqualTo(steps("bot", "Poller", "Users", "BotWorker", "BotLogger"));
  }

  /** The numbered lists, each with its steps, each with the requirements it names. */
  private static List<List<List<String>>> steps(Page page) {
    return page.numbered().stream().map(RussianAssignmentTest::requirements).toList();
  }

  private static List<List<List<String>>> steps(String exercise, String... stubs) {
    List<List<List<String>>> steps =
        Stream.of(stubs)
            .map(stub -> "%1$s/src/stub/java/mercury/%1$s/%2$s.java".formatted(exercise, stub))
            .flatMap(stub -> groups(LIST, Course.text(stub)))
            .map(list -> requirements(groups(STEP, list).toList()))
            .toList();
    assertThat(steps).as("numbered lists in the stubs").hasSizeGreaterThanOrEqualTo(stubs.length);
    return steps;
  }

  private static List<List<String>> requirements(List<String> steps) {
    return steps.stream().map(step -> groups(REQUIREMENT, step).toList()).toList();
  }

  private static Stream<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
  }
}
