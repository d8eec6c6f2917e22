package mercury.kit.lessons;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that the Java which a lesson's page shows is the Java of its programs. */
class LessonSnippetsTest {

  private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  static List<String> lessons() {
    return CourseCheckout.lessons();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void every_line_of_a_snippet_is_in_a_program(String lesson) throws IOException {
    String programs = sourcesIn("lessons/" + lesson + "/src") + sourcesIn("lessons/given");
    List<String> lines =
        SNIPPET
            .matcher(CourseCheckout.text("lessons/" + lesson + "/README.md"))
            .results()
            .flatMap(snippet -> snippet.group(1).lines())
            .map(LessonSnippetsTest::withSingleSpaces)
            .toList();
    assertThat(lines)
        .as("lines of Java")
        .isNotEmpty()
        .allSatisfy(line -> assertThat(programs).contains(line));
  }

  private static String sourcesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(CourseCheckout.path(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> withSingleSpaces(CourseCheckout.text(file.toString())))
          .collect(joining(" "));
    }
  }

  /** Undoes what only the width of a line has decided. */
  private static String withSingleSpaces(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
