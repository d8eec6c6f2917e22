package mercury.kit.differences.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks one broker and gives its answers. Stateless. */
final class Questionnaire {

  private Questionnaire() {}

  /** Asks the broker at that address one question. */
  static String ask(String url, Question question) {
    Interview interview = new Interview(url);
    try (interview) {
      question.ask(interview);
    } catch (Exception e) {
      interview.say("broken off: " + AnswerText.of(e));
    }
    return interview.answer();
  }

  /** Asks all questions of the broker at the first argument and writes the file of the second. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> answers = new LinkedHashMap<>();
    AllQuestions.byTitle()
        .forEach(
            (title, question) -> {
              if (arguments.length < 3 || title.contains(arguments[2])) {
                answers.put(title, ask(arguments[0], question));
              }
            });
    Files.writeString(Path.of(arguments[1]), AnswerFile.write(answers));
    System.exit(0);
  }
}
