package mercury.kit.differences.questions;

import java.util.LinkedHashMap;
import java.util.Map;

/** The text form of answers: a line {@code ## title} before each. Stateless. */
final class AnswerFile {

  private static final String TITLE = "## ";

  private AnswerFile() {}

  static String write(Map<String, String> answers) {
    StringBuilder text = new StringBuilder();
    answers.forEach(
        (title, answer) ->
            text.append(TITLE).append(title).append('\n').append(answer).append('\n'));
    return text.toString();
  }

  static Map<String, String> read(String text) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String part : ("\n" + text).split("\n" + TITLE, -1)) {
      if (!part.isEmpty()) {
        String[] halves = part.split("\n", 2);
        answers.put(halves[0], halves.length > 1 ? halves[1].stripTrailing() : "");
      }
    }
    return answers;
  }
}
