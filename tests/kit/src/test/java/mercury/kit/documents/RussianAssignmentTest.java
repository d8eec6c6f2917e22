package mercury.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;

/**
 * A test that the assignment is complete in Russian: the Russian page has the steps of the stubs'
 * Javadoc with the same numbers, the same requirements and about the same length.
 */
class RussianAssignmentTest {

  private static final Pattern LIST = Pattern.compile("<ol>(.*?)</ol>", Pattern.DOTALL);
  private static final Pattern STEP = Pattern.compile("<li>(.*?)(?=<li>|$)", Pattern.DOTALL);
  private static final Pattern REQUIREMENT = Pattern.compile("\\(([A-Z]\\d+)\\)");
  private static final Pattern MARKUP = Pattern.compile("\\{@\\w+|</?\\w+>|\\n +\\*|[{}#]");
  private static final double LEAST = 0.7; // of the English length; a translation is about as long

  @Test
  void task_has_the_steps_of_its_stubs() {
    assertSameSteps("task", "WorkerClient", "Worker", "Logger");
  }

  @Test
  void bot_has_the_steps_of_its_stubs() {
    assertSameSteps("bot", "Poller", "Users", "BotWorker", "BotLogger");
  }

  private static void assertSameSteps(String exercise, String... stubs) {
    List<List<String>> english =
        Stream.of(stubs)
            .map(stub -> "%1$s/src/stub/java/mercury/%1$s/%2$s.java".formatted(exercise, stub))
            .flatMap(stub -> lists(CourseCheckout.text(stub)))
            .toList();
    assertThat(english).as("numbered lists").hasSizeGreaterThanOrEqualTo(stubs.length);
    List<List<String>> russian = MarkdownDocument.of(exercise + "/README.ru.md").numbered();
    assertThat(requirements(russian)).isEqualTo(requirements(english));
    assertAsFull(russian.stream().flatMap(List::stream).toList(), english);
  }

  private static void assertAsFull(List<String> russian, List<List<String>> english) {
    List<String> steps = english.stream().flatMap(List::stream).toList();
    for (int i = 0; i < steps.size(); i++) {
      assertThat((double) letters(russian.get(i)))
          .as("letters of »%s« for »%s«", russian.get(i), steps.get(i))
          .isGreaterThan(LEAST * letters(steps.get(i)));
    }
  }

  private static Stream<List<String>> lists(String stub) {
    return groups(LIST, stub)
        .map(list -> groups(STEP, list).map(RussianAssignmentTest::plain).toList());
  }

  /** Returns the requirements that each step of each list names. */
  private static List<List<List<String>>> requirements(List<List<String>> lists) {
    return lists.stream()
        .map(list -> list.stream().map(step -> groups(REQUIREMENT, step).toList()).toList())
        .toList();
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetterOrDigit).count();
  }

  private static String plain(String javadoc) {
    return MARKUP.matcher(javadoc).replaceAll(" ");
  }

  private static Stream<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }
}
