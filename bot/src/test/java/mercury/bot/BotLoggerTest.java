package mercury.bot;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.bot.fixture.BotLoggerFixture;
import mercury.bot.fixture.ConnectionAssertions;
import mercury.bot.fixture.EventualAssertions;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import org.bson.Document;

/** The graded checks of {@link BotLogger}. */
@CheckSuite(texts = "mercury.bot.checks")
class BotLoggerTest {

  @Graded(id = "G1", points = 4)
  void an_event_is_one_document(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.start();
    fixture.publish("info", Map.of("update_id", 1, "message", Map.of("text", "hello")));
    fixture.publish("critical", Map.of("update_id", 2));
    List<Document> stored = fixture.awaitStored(2);
    for (int i = 0; i < 2; i++) {
      Object id = stored.get(i).get("update_id");
      context.require(Integer.valueOf(i + 1).equals(id), "fields", stored.get(i).toJson());
    }
    context.require(stored.size() == 2, "more", stored.size());
  }

  @Graded(id = "G1.values", points = 4, dependsOn = "G1")
  void names_and_values_are_unchanged(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.start();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", 9_007_199_254_740_993L);
    data.put("a.b", "dotted");
    data.put("$set", Map.of("c.d", List.of("я", 7_000_000_001L)));
    data.put("nothing", null);
    fixture.publish("info", data);
    Document stored = fixture.awaitStored(1).get(0);
    for (String key : data.keySet()) {
      context.require(stored.containsKey(key), "missing", key);
      Document expected = new Document(key, data.get(key));
      Document got = new Document(key, stored.get(key));
      context.require(
          got.toBsonDocument().equals(expected.toBsonDocument()), "changed", key, got.toJson());
    }
  }

  @Graded(id = "G2", points = 3, dependsOn = "G1")
  void a_logger_has_one_client(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.start();
    fixture.publish("info", Map.of("update_id", 0));
    fixture.awaitStored(1);
    int first = fixture.openedConnections();
    for (int i = 1; i <= 10; i++) {
      fixture.publish("info", Map.of("update_id", i));
    }
    fixture.awaitStored(11);
    int more = fixture.openedConnections() - first;
    context.require(more <= 3, "more", more); // one monitors the server, two send commands
  }

  @Graded(id = "G2.close", points = 2, dependsOn = "G1")
  void stop_closes_the_client(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    BotLogger logger = fixture.start();
    fixture.publish("info", Map.of("update_id", 1));
    fixture.awaitStored(1);
    context.run("stop()", logger::stop);
    EventualAssertions.require(() -> fixture.openConnections() == 0, "client");
    context.run("stop() again", logger::stop);
    ConnectionAssertions.requireClosed(context);
  }

  @Graded(id = "G2.none", points = 2)
  void a_logger_that_only_publishes_opens_no_client(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    BotLogger logger = fixture.logger();
    context.run("info()", () -> logger.info("update_obj", Map.of("update_id", 1)));
    context.run("stop()", logger::stop);
    context.require(fixture.openedConnections() == 0, "opened", fixture.openedConnections());
  }

  @Graded(id = "G3", points = 5, dependsOn = "G1")
  void events_of_an_outage_are_stored_after_it(CheckContext context) throws Exception {
    BotLoggerFixture fixture = BotLoggerFixture.of(context);
    fixture.start();
    fixture.publish("info", Map.of("update_id", 1));
    fixture.awaitStored(1);
    fixture.cutOff();
    for (int i = 2; i <= 5; i++) {
      fixture.publish("info", Map.of("update_id", i));
    }
    fixture.returnAfter(Duration.ofSeconds(3));
    fixture.publish("critical", Map.of("update_id", 6));
    fixture.awaitStored(6);
  }
}
