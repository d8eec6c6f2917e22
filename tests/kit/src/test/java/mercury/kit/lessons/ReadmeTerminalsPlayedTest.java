package mercury.kit.lessons;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import mercury.tools.lessons.ReadmeTerminalBlock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that every terminal block of a README is played by a test. */
class ReadmeTerminalsPlayedTest {

  private static final Pattern CONSOLE = Pattern.compile("```console\\n");

  /** The tests of the lessons; those of a lesson about Kafka are where Kafka is. */
  private static final List<String> TESTS =
      List.of(
          "tests/kit/src/test/java/mercury/kit/lessons",
          "tests/services/src/test/java/mercury/services");

  static List<String> lessons() {
    return CourseCheckout.lessons();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void every_terminal_of_the_lesson_is_opened_by_a_test(String lesson) {
    String page = "lessons/" + lesson + "/README.md";
    List<ReadmeTerminalBlock> blocks = ReadmeTerminalBlock.allOf(page);
    assertThat(CONSOLE.matcher(CourseCheckout.text(page)).results().count())
        .as("console blocks of %s that have a name", page)
        .isEqualTo(blocks.size());
    String tests = testsOf(lesson);
    assertThat(blocks).as("terminals of %s", page).isNotEmpty();
    assertThat(blocks).allSatisfy(block -> assertThat(tests).contains('"' + block.name() + '"'));
  }

  private static String testsOf(String lesson) {
    return TESTS.stream()
        .flatMap(ReadmeTerminalsPlayedTest::textsIn)
        .filter(text -> text.contains("LessonPlayer.of(\"" + lesson + "\")"))
        .collect(joining());
  }

  private static Stream<String> textsIn(String folder) {
    try (Stream<Path> files = Files.list(CourseCheckout.path(folder))) {
      return files.map(ReadmeTerminalsPlayedTest::text).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
