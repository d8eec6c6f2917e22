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
    String title = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith(TITLE)) {
        title = line.substring(TITLE.length());
        answers.put(title, "");
      } else {
        answers.merge(
            title, line, (before, next) -> before.isEmpty() ? next : before + "\n" + next);
      }
    }
    return answers;
  }
}
