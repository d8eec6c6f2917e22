package mercury.geobot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mercury.geobot.fixture.BackgroundCalls;
import mercury.geobot.fixture.LogFixture;
import mercury.geobot.fixture.SentEvent;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.CheckWait;
import mercury.harness.check.Graded;
import mercury.harness.driver.SubjectObject;
import mercury.harness.kafka.KafkaEventDetail.Produce;
import mercury.harness.kafka.KafkaEventKind;
import mercury.harness.kafka.KafkaFault;
import mercury.harness.kafka.KafkaRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The graded checks of {@link EventProducer} while Kafka is there. */
@CheckSuite(texts = "mercury.geobot.checks")
class EventProducerTest {

  private static final int ACKS_ALL = -1;
  private static final int THREADS = 8;
  private static final int EACH = 12;
  private static final int IN_FLIGHT = 5; // requests that an idempotent producer has unanswered
  private static final int CUTS = 3;
  private static final Duration MOMENT = Duration.ofMillis(700);
  private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

  @Graded(id = "K1", points = 5)
  void an_event_is_one_record(CheckContext context) throws Exception {
    LogFixture log = LogFixture.of(context);
    String topic = log.topic("events", 3);
    SubjectObject sender = sender(context, log);
    Map<String, Object> data =
        Map.of("id", 7, "name", "Анна \"🚀\"", "big", 9_007_199_254_740_993L);
    Map<?, ?> first = send(context, sender, topic, "7", data);
    Map<?, ?> second = send(context, sender, topic, "7", data);
    List<ConsumerRecord<String, String>> records = log.reader(topic).await(2, "none");
    for (int i = 0; i < 2; i++) {
      ConsumerRecord<String, String> record = records.get(i);
      context.require("7".equals(record.key()), "key", String.valueOf(record.key()));
      requireEvent(context, data, record.value());
      Map<?, ?> told = i == 0 ? first : second;
      boolean there =
          topic.equals(told.get("topic"))
              && number(told.get("partition")) == record.partition()
              && number(told.get("offset")) == record.offset();
      context.require(there, "place", String.valueOf(told));
    }
    boolean together = records.get(0).partition() == records.get(1).partition();
    context.require(together, "scattered");
  }

  private static void requireEvent(CheckContext context, Map<String, Object> data, String json) {
    Map<String, Object> event = SentEvent.read(json);
    Map<?, ?> payload = SentEvent.payload(event);
    boolean whole =
        "sender".equals(event.get("service"))
            && "tell".equals(event.get("action"))
            && "told".equals(payload.get("message"))
            && String.valueOf(payload.get("timestamp")).matches(INSTANT)
            && data.equals(payload.get("data"));
    context.require(whole, "value", json);
  }

  @Graded(id = "K1.acks", points = 4, dependsOn = "K1")
  void send_returns_when_all_replicas_have_it(CheckContext context) throws Exception {
    LogFixture log = LogFixture.of(context);
    String topic = log.topic("events", 1);
    SubjectObject sender = sender(context, log);
    send(context, sender, topic, "1", Map.of("id", 1));
    KafkaFault answer = log.tap().hold(event -> event.is(KafkaEventKind.PRODUCED));
    BackgroundCalls calls = BackgroundCalls.of(context);
    Future<Object> call = calls.begin(() -> sender.call("send", topic, "1", Map.of("id", 2)));
    context.found(answer::triggeredBy, "unsent");
    context.require(!CheckWait.happensWithin(MOMENT, call::isDone), "early");
    answer.release();
    context.result(call, "stays");
    for (Produce sent : log.tap().timeline().details(Produce.class)) {
      context.require(sent.acks() == ACKS_ALL, "acks", sent.acks());
    }
    context.require(log.tap().timeline().count(KafkaEventKind.PRODUCER_ID) > 0, "idempotence");
  }

  @Graded(id = "K1.order", points = 4, dependsOn = "K1")
  void what_is_sent_again_stands_once_and_in_its_order(CheckContext context) throws Exception {
    LogFixture log = LogFixture.of(context);
    String topic = log.topic("events", 1);
    SubjectObject sender = sender(context, log);
    send(context, sender, topic, "warm", Map.of("id", -1));
    BackgroundCalls calls = BackgroundCalls.of(context);
    List<Future<Object>> senders = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String key = "key " + i;
      senders.add(calls.begin(() -> sendInOrder(sender, topic, key)));
    }
    for (int i = 0; i < CUTS; i++) {
      context.found(log.tap().cutBefore(e -> e.is(KafkaEventKind.PRODUCED))::triggeredBy, "unsent");
    }
    for (Future<Object> each : senders) {
      context.result(each, "stays");
    }
    requireOrder(context, log.reader(topic).await(THREADS * EACH + 1, "missing"));
  }

  private static Object sendInOrder(SubjectObject sender, String topic, String key)
      throws InterruptedException {
    for (int i = 0; i < EACH; i++) {
      sender.call("send", topic, key, Map.of("id", i));
    }
    return key;
  }

  private static void requireOrder(
      CheckContext context, List<ConsumerRecord<String, String>> records) {
    for (int i = 0; i < THREADS; i++) {
      String key = "key " + i;
      List<String> ids =
          records.stream()
              .filter(record -> key.equals(record.key()))
              .map(record -> SentEvent.id(record.value()))
              .toList();
      context.require(ids.stream().distinct().count() == ids.size(), "twice", ids);
      List<String> expected = IntStream.range(0, EACH).mapToObj(Integer::toString).toList();
      context.require(ids.equals(expected), "order", ids);
    }
  }

  @Graded(id = "K1.threads", points = 3, dependsOn = "K1")
  void threads_wait_at_the_same_time(CheckContext context) throws Exception {
    LogFixture log = LogFixture.of(context);
    String topic = log.topic("events", 1);
    SubjectObject sender = sender(context, log);
    send(context, sender, topic, "warm", Map.of("id", -1));
    long before = keys(log);
    KafkaFault answers = log.tap().hold(event -> event.is(KafkaEventKind.PRODUCED));
    BackgroundCalls calls = BackgroundCalls.of(context);
    List<Future<Object>> senders = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String key = "key " + i;
      senders.add(calls.begin(() -> sender.call("send", topic, key, Map.of("id", 1))));
    }
    context.found( // a call that waits for its answer gives up in the end
        () ->
            Optional.of(keys(log) - before).filter(sent -> sent >= IN_FLIGHT || isAnyDone(senders)),
        "one_by_one");
    context.require(keys(log) - before >= IN_FLIGHT, "one_by_one");
    answers.release();
    for (Future<Object> each : senders) {
      context.result(each, "stays");
    }
    int producers = log.tap().timeline().count(KafkaEventKind.PRODUCER_ID);
    context.require(producers <= 1, "producers", producers);
  }

  private static boolean isAnyDone(List<Future<Object>> senders) {
    return senders.stream().anyMatch(Future::isDone);
  }

  /** Returns how many keys were sent: one each thread. A record that is sent again counts once. */
  private static long keys(LogFixture log) {
    return log.tap().timeline().details(Produce.class).stream()
        .flatMap(sent -> sent.batch().records().stream())
        .map(KafkaRecord::keyText)
        .distinct()
        .count();
  }

  private static SubjectObject sender(CheckContext context, LogFixture log) throws Exception {
    SubjectObject sender =
        context.call(
            "new EventProducer()", () -> context.subject().make("Sender", List.of(log.config())));
    context.closeLater(() -> sender.call("close"));
    return sender;
  }

  private static Map<?, ?> send(
      CheckContext context,
      SubjectObject sender,
      String topic,
      String key,
      Map<String, Object> data)
      throws Exception {
    return (Map<?, ?>) context.call("send()", () -> sender.call("send", topic, key, data));
  }

  private static long number(Object value) {
    return value instanceof Number number ? number.longValue() : -1;
  }
}
