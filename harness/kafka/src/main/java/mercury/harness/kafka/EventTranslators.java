package mercury.harness.kafka;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.SaslHandshakeRequest;

/** Puts the requests and answers of one connection into events. Thread-safe. */
final class EventTranslators {

  /** Requests that clients make by themselves, to find their way or to report on themselves. */
  private static final Set<ApiKeys> SILENT =
      EnumSet.of(
          ApiKeys.API_VERSIONS,
          ApiKeys.SASL_AUTHENTICATE,
          ApiKeys.METADATA,
          ApiKeys.FIND_COORDINATOR,
          ApiKeys.OFFSET_FETCH,
          ApiKeys.GET_TELEMETRY_SUBSCRIPTIONS,
          ApiKeys.PUSH_TELEMETRY);

  private final TopicNames topics;
  private final List<EventTranslator> translators;

  EventTranslators(TopicNames topics, RecordReader records) {
    this.topics = topics;
    this.translators =
        List.of(
            new ProduceEvents(topics, records),
            new FetchEvents(topics, records),
            new OffsetEvents(topics),
            new ClassicGroupEvents(),
            new NewGroupEvents(topics),
            new ShareEvents(topics, records),
            new TransactionEvents());
  }

  /** Tells the events of a request. */
  void asked(AbstractRequest request, EventSink events) {
    if (request instanceof SaslHandshakeRequest handshake) {
      events.add(KafkaEventKind.LOGIN, new KafkaEventDetail.Login(handshake.data().mechanism()));
    } else if (translators.stream().noneMatch(each -> each.asked(request, events))
        && !SILENT.contains(request.apiKey())) {
      events.add(KafkaEventKind.REQUEST, new KafkaEventDetail.Request(request.apiKey().name));
    }
  }

  /** Tells the events of an answer, its errors last. */
  void answered(AskedRequest asked, AbstractResponse answer, EventSink events) {
    topics.learn(answer);
    translators.forEach(each -> each.answered(asked.request(), answer, events));
    Map<Errors, Integer> errors = new TreeMap<>(answer.errorCounts());
    errors.remove(Errors.NONE);
    errors.forEach(
        (error, count) ->
            events.add(
                KafkaEventKind.REFUSED,
                new KafkaEventDetail.Refusal(answer.apiKey().name, error.name(), count)));
  }
}
