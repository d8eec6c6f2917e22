package mercury.kit.documents;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test that the assignment is complete in Russian: the Russian page has the steps of the stubs'
 * Javadoc with the same numbers, the same requirements and about the same length.
 */
class RussianAssignmentTest {

  private static final Pattern CLASS = Pattern.compile("\\bclass (\\w+)");
  private static final Pattern LIST = Pattern.compile("<ol>(.*?)</ol>", Pattern.DOTALL);
  private static final Pattern STEP = Pattern.compile("<li>(.*?)(?=<li>|$)", Pattern.DOTALL);
  private static final Pattern REQUIREMENT = Pattern.compile("\\(([A-Z]\\d+)\\)");
  private static final Pattern MARKUP = Pattern.compile("\\{@\\w+|</?\\w+>|\\n +\\*|[{}#]");
  private static final double LEAST = 0.7; // of the English length; a translation is about as long

  static List<GradedExercise> exercises() {
    return GradedExercise.all();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void the_russian_page_has_the_steps_of_the_stubs(GradedExercise exercise) throws Exception {
    MarkdownDocument page = MarkdownDocument.of(exercise.manifest().folder() + "/README.ru.md");
    List<String> stubs = stubs(exercise);
    List<List<String>> english =
        stubs.stream()
            .sorted(comparingInt(text -> page.text().indexOf("\n`" + className(text) + "`")))
            .flatMap(RussianAssignmentTest::lists)
            .toList();
    assertThat(english).as("numbered lists").hasSizeGreaterThanOrEqualTo(stubs.size());
    List<List<String>> russian = page.numbered();
    assertThat(requirements(russian)).isEqualTo(requirements(english));
    assertAsFull(russian.stream().flatMap(List::stream).toList(), english);
  }

  private static List<String> stubs(GradedExercise exercise) throws IOException {
    Path folder = exercise.paths().stub().resolve(exercise.manifest().packageFolder());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> CourseCheckout.text(file.toString())).toList();
    }
  }

  private static String className(String source) {
    return groups(CLASS, source).findFirst().orElseThrow();
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
