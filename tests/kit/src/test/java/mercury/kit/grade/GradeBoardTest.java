package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mercury.harness.model.GraderMessages;
import mercury.harness.report.GradeBoard;
import mercury.harness.report.TerminalStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** The board on the terminal. */
class GradeBoardTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void no_line_is_wider_than_100_columns(String language) {
    assertThat(board(new TerminalStyle(true, Ansi.OFF), language))
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void it_says_what_was_expected_what_was_seen_why_and_where_to_read() {
    assertThat(String.join("\n", board(new TerminalStyle(true, Ansi.OFF), "en")))
        .contains(" task · Worker", "40 / 100", "[####--------]")
        .contains(
            " ✔ C1 ", " ✘ W5.parallel ", " – W6 ", "can't tell until W3 passes", " ☆ W8 ", "+10")
        .contains("expected  2 handlers", "but was   1: the second", "why       the Java client")
        .contains("wire      deliver #1 · handle #1 begins · ack #1")
        .contains("where     Worker.start (Worker.java:57)")
        .contains("read      lessons/qos/README.md#parallel-handlers")
        .contains("Worker fails just as this known mistake does: Handlers take turns.")
        .contains("next: W5.parallel in sources/mercury/task/Worker.java");
  }

  @Test
  void handshakes_are_left_out_of_the_wire_line() {
    assertThat(String.join("\n", board(new TerminalStyle(true, Ansi.OFF), "en")))
        .contains("deliver #1")
        .doesNotContain("open channel");
  }

  @Test
  void a_terminal_without_unicode_gets_ascii() {
    assertThat(String.join("\n", board(new TerminalStyle(false, Ansi.OFF), "en")))
        .matches("\\p{ASCII}*");
  }

  @Test
  void colours_are_only_for_a_terminal() {
    assertThat(String.join("\n", board(new TerminalStyle(true, Ansi.ON), "en")))
        .contains("\u001B[32m✔");
    assertThat(String.join("\n", board(new TerminalStyle(true, Ansi.OFF), "en")))
        .doesNotContain("\u001B");
  }

  @Test
  void it_speaks_russian() {
    assertThat(String.join("\n", board(new TerminalStyle(true, Ansi.OFF), "ru")))
        .contains("ожидали", "а вышло", "неизвестно, пока не пройдёт W3");
  }

  private static List<String> board(TerminalStyle look, String language) {
    GraderMessages sentences = GraderMessages.in(Locale.forLanguageTag(language));
    return GradeBoard.of(
        SampleGrades.grade(), look, sentences, Path.of("sources"), Path.of("report/index.html"));
  }
}
