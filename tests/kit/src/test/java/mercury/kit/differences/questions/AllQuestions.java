package mercury.kit.differences.questions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All questions, by title. */
final class AllQuestions {

  private AllQuestions() {}

  static Map<String, Question> byTitle() {
    Map<String, Question> all = new LinkedHashMap<>();
    Stream.of(
            ConnectionQuestions.all(),
            NameQuestions.all(),
            QueueArgumentQuestions.all(),
            RedeclareQuestions.all(),
            RoutingQuestions.all(),
            MessageQuestions.all(),
            ConfirmQuestions.all(),
            ConsumerQuestions.all(),
            AcknowledgementQuestions.all(),
            LifetimeQuestions.all(),
            DeadLetterQuestions.all(),
            QuorumQuestions.all())
        .forEach(list -> all.putAll(list.questions()));
    return all;
  }
}
