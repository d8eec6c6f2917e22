package mercury.geobot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mercury.geobot.fixture.DrivenMember;
import mercury.geobot.fixture.IndexFixture;
import mercury.geobot.fixture.SentEvent;
import mercury.geobot.fixture.TopicReader;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.CheckWait;
import mercury.harness.check.Graded;
import mercury.harness.check.MachineLoad;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The graded checks of {@link LogWriter}. */
@CheckSuite(texts = "mercury.geobot.checks", patience = 15_000)
class LogWriterTest {

  private static final int MANY = 1_300;
  private static final int MOST_IN_BULK = 500;
  private static final int MOST_BULKS = 40;
  private static final Duration PROMISED = Duration.ofSeconds(1);
  private static final Duration MARGIN = Duration.ofMillis(2_500);
  private static final Duration AWAY = Duration.ofSeconds(4);
  private static final Duration BUSY = Duration.ofSeconds(2);
  private static final int MOST_ATTEMPTS = 20;

  @Graded(id = "K8", points = 4, dependsOn = "K1")
  void an_event_is_one_document(CheckContext context) throws Exception {
    IndexFixture index = IndexFixture.of(context);
    Map<String, Object> data = Map.of("id", "7", "name", "Анна", "number", 1);
    List<String> events =
        List.of(
            SentEvent.of("create_user", data),
            SentEvent.of("create_user", "error", data),
            SentEvent.of("create_user", "debug", data));
    index.log().putAll(index.topic(), events);
    DrivenMember logger = index.start();
    List<String> levels = List.of("info", "error", "debug");
    for (int i = 0; i < events.size(); i++) {
      requireDocument(context, events.get(i), levels.get(i), index.awaitDocument(i, "none"));
    }
    requireTypes(context, index);
    index.log().awaitCommitted(index.topic(), 0, events.size(), "uncommitted");
    context.run("stop()", logger::stop);
    CheckWait.require(
        context,
        () -> index.log().tap().connections() == 0 && context.subject().busyThreads().isEmpty(),
        "open");
  }

  private static void requireDocument(
      CheckContext context, String json, String level, Map<?, ?> document) {
    Map<String, Object> event = SentEvent.read(json);
    Map<?, ?> payload = SentEvent.payload(event);
    Map<String, Object> expected =
        Map.of(
            "service",
            "logger-service",
            "executer",
            "check",
            "message",
            payload.get("message"),
            "level",
            level,
            "action",
            event.get("action"),
            "data",
            payload.get("data"));
    expected.forEach(
        (name, value) ->
            context.require(
                value.equals(document.get(name)),
                "field",
                name,
                String.valueOf(document.get(name))));
    Instant told = Instant.parse(String.valueOf(document.get("@timestamp")));
    boolean same = told.equals(Instant.parse(String.valueOf(payload.get("timestamp"))));
    context.require(same, "field", "@timestamp", String.valueOf(told));
  }

  private static void requireTypes(CheckContext context, IndexFixture index) throws Exception {
    Map<String, String> expected =
        Map.of(
            "@timestamp", "date",
            "service", "keyword",
            "executer", "keyword",
            "level", "keyword",
            "action", "keyword",
            "message", "text");
    for (String field : expected.keySet()) {
      String type = index.typeOf(field);
      context.require(expected.get(field).equals(type), "type", field, type);
    }
  }

  @Graded(id = "K8.bulk", points = 3, dependsOn = "K8")
  void documents_are_written_in_bulk(CheckContext context) throws Exception {
    IndexFixture index = IndexFixture.of(context);
    index.log().putAll(index.topic(), events(MANY));
    index.start();
    index.log().awaitCommitted(index.topic(), 0, MANY, "fewer");
    List<Integer> bulks = index.gateway().bulks();
    int largest = bulks.stream().mapToInt(Integer::intValue).max().orElse(0);
    context.require(largest <= MOST_IN_BULK, "large", largest);
    context.require(bulks.size() <= MOST_BULKS, "many", bulks.size());
    int count = index.count();
    context.require(count == MANY, "count", count, MANY);
    index.log().putAll(index.topic(), events(1));
    long begun = System.nanoTime();
    index.awaitDocument(MANY, "none");
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    boolean inTime = taken.compareTo(PROMISED.plus(MachineLoad.stretched(MARGIN))) <= 0;
    context.require(inTime, "late", taken.toMillis());
  }

  @Graded(id = "K8.away", points = 3, dependsOn = "K8")
  void nothing_is_lost_or_doubled_while_the_search_is_away(CheckContext context) throws Exception {
    IndexFixture index = IndexFixture.of(context);
    index.start();
    index.log().putAll(index.topic(), events(3));
    index.log().awaitCommitted(index.topic(), 0, 3, "fewer");
    index.gateway().loseAnswers();
    int bulks = index.gateway().bulks().size();
    index.log().putAll(index.topic(), events(3));
    CheckWait.require(context, () -> index.gateway().bulks().size() > bulks, "none");
    index.cutOff();
    index.gateway().answer();
    index.log().putAll(index.topic(), events(3));
    CheckWait.happensWithin(AWAY, () -> index.log().committed(index.topic(), 0) > 3);
    long early = index.log().committed(index.topic(), 0);
    context.require(early == 3, "early", early);
    index.comeBack();
    index.log().awaitCommitted(index.topic(), 0, 9, "lost");
    beBusy(context, index);
    index.log().awaitCommitted(index.topic(), 0, 12, "lost");
    int count = index.count();
    context.require(count == 12, "count", count, 12);
  }

  /** Has the search be busy for a while: it is asked again, and not all the time. */
  private static void beBusy(CheckContext context, IndexFixture index) throws Exception {
    index.gateway().beBusy();
    int before = index.gateway().bulks().size();
    index.log().putAll(index.topic(), events(3));
    CheckWait.require(context, () -> index.gateway().bulks().size() > before, "none");
    int most = before + MOST_ATTEMPTS;
    CheckWait.happensWithin(BUSY, () -> index.gateway().bulks().size() > most);
    int attempts = index.gateway().bulks().size() - before;
    context.require(attempts <= MOST_ATTEMPTS, "insists", attempts, BUSY.toSeconds());
    index.gateway().answer();
  }

  @Graded(id = "K8.dead", points = 3, dependsOn = "K8")
  void what_the_search_refuses_is_put_aside(CheckContext context) throws Exception {
    IndexFixture index = IndexFixture.of(context);
    String misfit = SentEvent.of("info", Map.of("id", 1, "number", "seven"));
    List<String> values =
        List.of(
            SentEvent.of("info", Map.of("id", 0, "number", 7)),
            misfit,
            "no JSON",
            SentEvent.of("info", Map.of("id", 3, "number", 8)));
    index.log().putAll(index.topic(), values);
    index.start();
    index.awaitDocument(0, "rest");
    index.awaitDocument(3, "rest");
    List<ConsumerRecord<String, String>> dead =
        index.log().reader(index.topic() + Topics.DEAD).await(2, "fewer");
    for (ConsumerRecord<String, String> record : dead) {
      String offset = TopicReader.header(record, "offset");
      boolean whole =
          index.topic().equals(TopicReader.header(record, "topic"))
              && !TopicReader.header(record, "reason").isBlank()
              && record.value().equals(offset.equals("1") ? misfit : "no JSON");
      context.require(whole, "changed", String.valueOf(record.value()));
    }
    index.log().awaitCommitted(index.topic(), 0, values.size(), "held");
  }

  private static List<String> events(int count) {
    return IntStream.range(0, count).mapToObj(i -> SentEvent.of("info", Map.of("id", i))).toList();
  }
}
