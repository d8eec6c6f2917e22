package mercury.tools.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests of the expected answers to two texts and a document, and of the complaints about wrong
 * ones.
 */
class ChatCheckTest {

  private static final ChatCheck CHECK = new ChatCheck(2, 1, 0, 1, 3);
  private static final List<String> RIGHT =
      List.of("[greeting]", "[document is required]", "[document]", "[document has been saved]");

  private static List<String> right(String... more) {
    List<String> answers = new ArrayList<>(RIGHT);
    Collections.addAll(answers, more);
    return answers;
  }

  @Test
  void each_message_is_answered() {
    assertThat(CHECK.complaints(RIGHT)).isEmpty();
    for (String lost : RIGHT) {
      List<String> answers = right();
      answers.remove(lost);
      assertThat(CHECK.complaints(answers)).as("without %s", lost).isNotEmpty();
    }
  }

  @Test
  void the_document_may_be_what_was_greeted_and_then_no_text_was() {
    ChatCheck check = new ChatCheck(2, 1, 1, 1, 3);
    String required = "[document is required]";
    assertThat(check.complaints(List.of("[greeting]", required, required))).isEmpty();
    assertThat(check.complaints(List.of("[greeting]", required))).isNotEmpty();
    assertThat(new ChatCheck(2, 2, 2, 1, 4).complaints(List.of("[greeting]", required, required)))
        .contains("2 documents are not stored");
  }

  @Test
  void a_second_greeting_needs_a_reason() {
    assertThat(new ChatCheck(2, 1, 0, 1, 4).complaints(right("[greeting]")))
        .containsExactly(
            "[greeting] must come at most 1 times, but the answers were {[document has been saved]=1, [document is required]=1, [document]=1, [greeting]=2}");
    assertThat(new ChatCheck(2, 1, 0, 2, 4).complaints(right("[greeting]"))).isEmpty();
  }

  @Test
  void nothing_is_answered_that_was_not_delivered() {
    List<String> answers = right("[document is required]");
    assertThat(CHECK.complaints(answers)).isNotEmpty();
    assertThat(new ChatCheck(2, 1, 0, 1, 4).complaints(answers)).isEmpty();
    assertThat(new ChatCheck(2, 1, 0, 1, 4).complaints(right("[document is too big]")))
        .isNotEmpty();
  }
}
