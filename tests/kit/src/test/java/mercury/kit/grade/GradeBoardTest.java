package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mercury.harness.model.GraderMessages;
import mercury.harness.report.GradeBoard;
import mercury.harness.report.TerminalStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

/** The board on the terminal. */
class GradeBoardTest {

  @ParameterizedTest
  @CsvSource({"en,100", "ru,100", "en,80", "ru,80", "en,60", "ru,60", "en,40"})
  void no_line_is_wider_than_the_terminal(String language, int width) {
    assertThat(board(new TerminalStyle(true, Ansi.OFF, width), language))
        .allMatch(line -> line.length() <= width);
  }

  @Test
  void on_a_wide_terminal_lines_are_still_easy_to_read() {
    assertThat(board(new TerminalStyle(true, Ansi.OFF, 240), "en"))
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void a_narrow_terminal_breaks_no_word() {
    List<String> words = words(board(new TerminalStyle(true, Ansi.OFF, 240), "en"));
    assertThat(words).containsAll(words(board(new TerminalStyle(true, Ansi.OFF, 60), "en")));
  }

  @Test
  void it_says_what_was_expected_what_was_seen_why_and_where_to_read() {
    assertThat(text("en"))
        .contains(" task · Worker", "40 / 100", "[####--------]")
        .contains(" ✔ C1 ", " ✘ W5.parallel ", " ☆ W8 ", "+10")
        .contains("expected  2 handlers", "but was   1: the second", "why       the Java client")
        .contains("wire      deliver #1 · handle #1 begins · [ack #1: tag 1]")
        .contains("where     Worker.start (Worker.java:57)")
        .contains("threw     start(): IOException: no route")
        .contains("read      lessons/qos/README.md#parallel-handlers")
        .contains("Worker fails just as this known mistake does: Handlers take turns.")
        .contains("next: W5.parallel in sources/mercury/task/Worker.java");
  }

  @Test
  void what_is_next_stands_last_with_all_that_is_known_of_it() {
    assertThat(text("en").split("next: ", 2)[1])
        .contains("expected", "but was", "wire", "why", "read", "Handlers take turns.")
        .doesNotContain("W8", "W6");
    assertThat(text("en").split("next: ", 2)[0]).doesNotContain("expected", "why  ");
  }

  @Test
  void the_other_failures_only_say_what_was_seen() {
    assertThat(text("en")).contains("but was   nothing came");
  }

  @Test
  void checks_that_can_tell_nothing_share_a_row_below_the_reason() {
    assertThat(text("en"))
        .containsPattern(
            "✘ W5\\.parallel[^✘✔☆]*– +can't tell until W5\\.parallel passes: W6, W7 +15\n")
        .containsPattern(" – L2 +can't tell until L1 passes +3\n");
  }

  @Test
  void an_optional_check_names_the_option() {
    assertThat(text("en")).contains("--optional", "-Dgrade.optional");
  }

  @Test
  void handshakes_are_left_out_of_the_wire_line() {
    assertThat(String.join("\n", board(new TerminalStyle(true, Ansi.OFF, 100), "en")))
        .contains("deliver #1")
        .doesNotContain("open channel");
  }

  @Test
  void a_terminal_without_unicode_gets_ascii() {
    assertThat(String.join("\n", board(new TerminalStyle(false, Ansi.OFF, 100), "en")))
        .matches("\\p{ASCII}*");
  }

  @Test
  void colours_are_only_for_a_terminal() {
    assertThat(String.join("\n", board(new TerminalStyle(true, Ansi.ON, 100), "en")))
        .contains("\u001B[32m✔");
    assertThat(String.join("\n", board(new TerminalStyle(true, Ansi.OFF, 100), "en")))
        .doesNotContain("\u001B");
  }

  @Test
  void it_speaks_russian() {
    assertThat(String.join("\n", board(new TerminalStyle(true, Ansi.OFF, 100), "ru")))
        .contains("ожидали", "а вышло", "неизвестно, пока не пройдёт W5.parallel");
  }

  private static String text(String language) {
    return String.join("\n", board(new TerminalStyle(true, Ansi.OFF, 100), language));
  }

  private static List<String> words(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("   | ")) // is cut, not wrapped
        .flatMap(line -> Stream.of(line.strip().split("\\s+")))
        .toList();
  }

  private static List<String> board(TerminalStyle look, String language) {
    GraderMessages sentences = GraderMessages.in(Locale.forLanguageTag(language));
    return GradeBoard.of(
        SampleGrades.grade(), look, sentences, Path.of("sources"), Path.of("report/index.html"));
  }
}
