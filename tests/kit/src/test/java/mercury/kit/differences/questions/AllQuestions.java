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
            AbsenceQuestions.all(),
            QueueArgumentQuestions.all(),
            RedeclareQuestions.all(),
            RoutingQuestions.all(),
            HeadersQuestions.all(),
            BindingQuestions.all(),
            MessageQuestions.all(),
            DistributionQuestions.all(),
            ConfirmQuestions.all(),
            PrefetchQuestions.all(),
            ConsumerQuestions.all(),
            DeliveryTagQuestions.all(),
            AcknowledgementQuestions.all(),
            LifetimeQuestions.all(),
            LengthQuestions.all(),
            DeadLetterQuestions.all(),
            DeathHistoryQuestions.all(),
            QuorumDeclareQuestions.all(),
            QuorumQuestions.all())
        .forEach(list -> all.putAll(list.questions()));
    return all;
  }
}
