package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;

import mercury.harness.terminal.ForeignText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's text cannot paint on our terminal. */
class ForeignTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J\u001b[1;1H", // erases the screen
        "\u009b2J", // the same, in one character
        "\u001b]0;title\u0007", // renames the window
        "\r\b\b\u007f",
        "\u202e\u2066\u200b\ufeff", // turns the text around, or hides in it
        "\ud83d" // half a character
      })
  void nothing_is_left_that_a_terminal_obeys(String text) {
    assertThat(ForeignText.line("task" + text + "100 / 100"))
        .matches("[\\x20-\\x7e]+")
        .startsWith("task")
        .endsWith("100 / 100");
  }

  @Test
  void an_escape_sequence_is_shown_as_what_it_is() {
    assertThat(ForeignText.line("\u001b[32m✔")).isEqualTo("\\u001b[32m✔");
  }

  @Test
  void lines_become_one_line() {
    assertThat(ForeignText.line("one\ntwo\tthree\u2028four")).isEqualTo("one two three four");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Привет, мир", "日本語", "👨‍👩‍👧", "\"quoted\" \\ € 5", "می‌خواهم"})
  void words_of_any_language_stay_as_they_are(String text) {
    assertThat(ForeignText.line(text)).isEqualTo(text);
  }

  @Test
  void a_password_of_an_address_is_hidden_but_not_the_example_of_one() {
    assertThat(ForeignText.line("amqp://me:hid@den@host and http://user:password@x@host/"))
        .isEqualTo("amqp://…@host and http://…@host/");
    assertThat(ForeignText.line("write amqp://user:password@host:5672"))
        .isEqualTo("write amqp://user:password@host:5672");
  }

  @Test
  void a_long_text_is_cut_and_says_how_long_it_was() {
    assertThat(ForeignText.line("x".repeat(2_000_000)))
        .hasSizeLessThan(ForeignText.LIMIT + 30)
        .endsWith("x… (2000 / 2000000)");
    assertThat(ForeignText.line("😀".repeat(ForeignText.LIMIT))).doesNotContain("\\u");
    assertThat(ForeignText.line("y" + "😀".repeat(ForeignText.LIMIT))).doesNotContain("\\u");
  }
}
