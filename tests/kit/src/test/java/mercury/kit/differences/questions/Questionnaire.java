package mercury.kit.differences.questions;

import java.util.LinkedHashMap;
import java.util.Map;

/** Asks one broker and gives its answers. Stateless. */
final class Questionnaire {

  private Questionnaire() {}

  /** Asks the broker at that address one question. */
  static String ask(String url, Question question) {
    Interview interview = new Interview(url);
    attempt(interview, question);
    attempt(interview, Interview::end);
    return interview.answer();
  }

  private static void attempt(Interview interview, Question step) {
    try {
      step.ask(interview);
    } catch (Exception e) {
      interview.say("broken off: " + AnswerText.of(e));
    }
  }

  /** Asks the broker at that address all questions. Returns its answers by title. */
  static Map<String, String> askAll(String url) {
    Map<String, String> answers = new LinkedHashMap<>();
    AllQuestions.byTitle().forEach((title, question) -> answers.put(title, ask(url, question)));
    return answers;
  }
}
