package mercury.kit.differences.questions;

import java.util.LinkedHashMap;
import java.util.Map;

/** The questions of one subject, by title, in the order in which they are asked. For one thread. */
final class QuestionList {

  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final String subject;

  QuestionList(String subject) {
    this.subject = subject;
  }

  /** Adds a question. Its title must be new. */
  QuestionList ask(String title, Question question) {
    String full = subject + ": " + title;
    if (questions.put(full, question) != null) {
      throw new IllegalArgumentException("asked twice: " + full);
    }
    return this;
  }

  Map<String, Question> questions() {
    return questions;
  }
}
