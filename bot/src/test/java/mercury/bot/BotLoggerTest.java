package mercury.bot;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.bot.fixture.AcknowledgedDeliveries;
import mercury.bot.fixture.BotLoggerFixture;
import mercury.bot.fixture.ConnectionAssertions;
import mercury.bot.fixture.DrivenBotService;
import mercury.bot.fixture.EventualAssertions;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import org.bson.Document;

/** The graded checks of {@link BotLogger}. */
@CheckSuite(texts = "mercury.bot.checks")
class BotLoggerTest {

  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final Duration QUIET = Duration.ofMillis(500);
  private static final Duration RETRIES = Duration.ofSeconds(3);

  @Graded(id = "G1", points = 3)
  void an_event_is_one_document(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.start();
    fixture.publish("info", Map.of("update_id", 1, "message", Map.of("text", "hello")));
    fixture.publish("critical", Map.of("update_id", 2));
    fixture.publish("critical", Map.of("update_id", 2)); // an event of its own
    List<Document> stored = fixture.awaitStored(3);
    for (int i = 0; i < 3; i++) {
      long expected = Math.min(i + 1, 2);
      context.require(
          isWhole(expected, stored.get(i).get("update_id")), "fields", stored.get(i).toJson());
      int fields = i == 0 ? 3 : 2; // with MongoDB's own _id
      context.require(stored.get(i).size() == fields, "others", stored.get(i).toJson());
    }
    context.require(stored.size() == 3, "more", stored.size());
  }

  @Graded(id = "G1.values", points = 2, dependsOn = "G1")
  void names_and_values_are_unchanged(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.start();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", 9_007_199_254_740_993L);
    data.put("a.b", "dotted");
    data.put("$set", Map.of("c.d", List.of("я", 7_000_000_001L)));
    data.put("nothing", null);
    data.put("when", Map.of("$date", "2026-01-01T00:00:00Z")); // it only looks like a date
    data.put("_id_", "the next check sends _id");
    fixture.publish("info", data);
    fixture.publish("critical", data);
    for (Document stored : fixture.awaitStored(2)) {
      for (String key : data.keySet()) {
        context.require(stored.containsKey(key), "missing", key);
        Document expected = new Document(key, data.get(key));
        Document got = new Document(key, stored.get(key));
        context.require(
            got.toBsonDocument().equals(expected.toBsonDocument()), "changed", key, got.toJson());
      }
    }
  }

  @Graded(id = "G1.id", points = 1, dependsOn = "G1")
  void an_id_of_the_data_is_a_field_like_any_other(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.start();
    Map<String, Object> data = Map.of("_id", 7, "inner", Map.of("_id", 8));
    fixture.publish("info", data);
    fixture.publish("critical", data);
    for (Document stored : fixture.awaitStored(2)) {
      context.require(stored.containsKey("_id_"), "missing", stored.toJson());
      context.require(isWhole(7, stored.get("_id_")), "missing", stored.toJson());
      Object inner = stored.get("inner");
      boolean unchanged =
          inner instanceof Document map && map.size() == 1 && isWhole(8, map.get("_id"));
      context.require(unchanged, "inner", String.valueOf(inner));
    }
  }

  @Graded(id = "G2", points = 2, dependsOn = "G1")
  void a_logger_has_one_client(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.start();
    fixture.publish("info", Map.of("update_id", 0));
    fixture.awaitStored(1);
    int first = settledConnections(fixture);
    fixture.publish("critical", Map.of("update_id", 1));
    fixture.awaitStored(2);
    int forCritical = fixture.openedConnections() - first;
    context.require(forCritical == 0, "levels", forCritical);
    for (int i = 2; i <= 11; i++) {
      fixture.publish(i % 2 == 0 ? "info" : "critical", Map.of("update_id", i));
    }
    fixture.awaitStored(12);
    int more = fixture.openedConnections() - first;
    context.require(more <= 3, "more", more); // one monitors the server, two send commands
  }

  /** Counts the connections once the client has opened all of its own accord. */
  private static int settledConnections(BotLoggerFixture fixture) {
    int opened;
    do {
      opened = fixture.openedConnections();
    } while (opensMore(fixture, opened, QUIET));
    return opened;
  }

  private static boolean opensMore(BotLoggerFixture fixture, int than, Duration within) {
    return EventualAssertions.holdsWithin(within, () -> fixture.openedConnections() > than);
  }

  @Graded(id = "G2.close", points = 1, dependsOn = "G1")
  void stop_closes_the_client(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    DrivenBotService logger = fixture.start();
    fixture.publish("info", Map.of("update_id", 1));
    fixture.awaitStored(1);
    context.run("stop()", logger::stop);
    EventualAssertions.require(() -> fixture.openConnections() == 0, "client");
    context.run("stop() again", logger::stop);
    ConnectionAssertions.requireClosed(context);
    requireStopsWhileAway(context);
  }

  /** An event that waits for MongoDB ends with the logger. */
  private static void requireStopsWhileAway(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    DrivenBotService logger = fixture.start();
    fixture.publish("info", Map.of("update_id", 1));
    fixture.awaitStored(1);
    fixture.cutOff();
    Timeline before = context.amqp().timeline();
    fixture.publish("critical", Map.of("update_id", 2));
    context.await(
        seen -> seen.since(before).count(EventKind.DELIVER, EventKind.GET_OK) > 0, "undelivered");
    context.run("stop()", logger::stop);
    int opened = fixture.openedConnections();
    fixture.comeBack();
    context.require(!opensMore(fixture, opened, RETRIES), "goes_on");
  }

  @Graded(id = "G2.none", points = 1)
  void a_logger_that_only_publishes_opens_no_client(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    DrivenBotService logger = fixture.logger();
    context.run("info()", () -> logger.info("update_obj", Map.of("update_id", 1)));
    context.run("stop()", logger::stop);
    context.require(fixture.openedConnections() == 0, "opened", fixture.openedConnections());
  }

  @Graded(id = "G3", points = 3, dependsOn = "G1")
  void events_of_an_outage_are_stored_after_it(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.cutOff();
    fixture.start();
    fixture.comeBack();
    fixture.publish("info", Map.of("update_id", 1));
    fixture.awaitStored(1);
    fixture.cutOff();
    for (int i = 2; i <= 30; i++) {
      fixture.publish(i % 2 == 0 ? "info" : "critical", Map.of("update_id", i));
    }
    requireWaitingAtBroker(context);
    fixture.returnAfter(Duration.ofSeconds(5));
    fixture.publish("critical", Map.of("update_id", 31));
    fixture.awaitStored(31);
  }

  /** Fails as soon as more than the first event is acknowledged, which was stored. */
  private static void requireWaitingAtBroker(CheckContext context) throws Exception {
    boolean early =
        context.amqp().seesWithin(A_MOMENT, seen -> AcknowledgedDeliveries.count(seen) > 1)
            || context.amqp().timeline().details(EventDetail.Consumer.class).stream()
                .anyMatch(EventDetail.Consumer::autoAck);
    context.require(!early, "acknowledged");
  }

  @Graded(id = "G3.once", points = 1, dependsOn = "G3")
  void a_lost_answer_makes_no_second_document(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.start();
    fixture.publish("info", Map.of("update_id", 1));
    fixture.awaitStored(1);
    fixture.loseAnswers();
    fixture.publish("critical", Map.of("update_id", 2));
    fixture.awaitStored(2);
    fixture.cutAndRelease();
    fixture.publish("info", Map.of("update_id", 3));
    EventualAssertions.require(() -> stored(fixture).contains(3L), "fewer", 3);
    List<Long> stored = stored(fixture);
    context.require(stored.equals(List.of(1L, 2L, 3L)), "twice", stored);
  }

  @Graded(id = "G3.refused", points = 1, dependsOn = "G1")
  void an_event_that_mongodb_refuses_holds_up_no_other(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.makeUnique("update_id");
    fixture.start();
    List<Integer> numbers = Collections.nCopies(2_000_000, 1); // 4 MB of JSON, 26 MB of BSON
    fixture.publish("info", Map.of("update_id", 1, "list", numbers));
    fixture.publish("info", Map.of("update_id", 2));
    fixture.publish("info", Map.of("update_id", 2)); // the index refuses it
    fixture.publish("critical", Map.of("update_id", 3));
    EventualAssertions.require(() -> stored(fixture).containsAll(List.of(2L, 3L)), "held");
  }

  private static List<Long> stored(BotLoggerFixture fixture) {
    return fixture.stored().stream()
        .map(event -> event.get("update_id", Number.class).longValue())
        .toList();
  }

  /** Returns whether it is that number, of 32 or of 64 bits: which of them is free. */
  private static boolean isWhole(long expected, Object value) {
    return (value instanceof Integer || value instanceof Long)
        && ((Number) value).longValue() == expected;
  }
}
