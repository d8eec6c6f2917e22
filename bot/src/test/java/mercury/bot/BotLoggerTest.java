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
    BotLoggerFixture log = BotLoggerFixture.of(context);
    log.start();
    log.publish("info", Map.of("update_id", 1, "message", Map.of("text", "hello")));
    log.publish("critical", Map.of("update_id", 2));
    List<Document> stored = log.await(2);
    for (int i = 0; i < 2; i++) {
      Object id = stored.get(i).get("update_id");
      context.require(Integer.valueOf(i + 1).equals(id), "fields", stored.get(i).toJson());
    }
    context.require(stored.size() == 2, "more", stored.size());
  }

  @Graded(id = "G1.values", points = 4, dependsOn = "G1")
  void names_and_values_stay_what_they_are(CheckContext context) throws Exception {
    BotLoggerFixture log = BotLoggerFixture.of(context);
    log.start();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", 9_007_199_254_740_993L);
    data.put("a.b", "dotted");
    data.put("$set", Map.of("c.d", List.of("я", 7_000_000_001L)));
    data.put("nothing", null);
    log.publish("info", data);
    Document stored = log.await(1).get(0);
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
    BotLoggerFixture log = BotLoggerFixture.of(context);
    log.start();
    log.publish("info", Map.of("update_id", 0));
    log.await(1);
    int first = log.opened();
    for (int i = 1; i <= 10; i++) {
      log.publish("info", Map.of("update_id", i));
    }
    log.await(11);
    int more = log.opened() - first;
    context.require(more <= 3, "more", more); // one to watch the server, two to ask it
  }

  @Graded(id = "G2.close", points = 2, dependsOn = "G1")
  void stop_closes_the_client(CheckContext context) throws Exception {
    BotLoggerFixture log = BotLoggerFixture.of(context);
    BotLogger logger = log.start();
    log.publish("info", Map.of("update_id", 1));
    log.await(1);
    context.run("stop()", logger::stop);
    EventualAssertions.require(() -> log.open() == 0, "client");
    context.run("stop() again", logger::stop);
    ConnectionAssertions.requireClosed(context);
  }

  @Graded(id = "G2.none", points = 2)
  void a_logger_that_only_publishes_opens_no_client(CheckContext context) throws Exception {
    BotLoggerFixture log = BotLoggerFixture.of(context);
    BotLogger logger = log.logger();
    context.run("info()", () -> logger.info("update_obj", Map.of("update_id", 1)));
    context.run("stop()", logger::stop);
    context.require(log.opened() == 0, "opened", log.opened());
  }

  @Graded(id = "G3", points = 5, dependsOn = "G1")
  void events_of_an_outage_are_stored_after_it(CheckContext context) throws Exception {
    BotLoggerFixture log = BotLoggerFixture.of(context);
    log.start();
    log.publish("info", Map.of("update_id", 1));
    log.await(1);
    log.goesAway();
    for (int i = 2; i <= 5; i++) {
      log.publish("info", Map.of("update_id", i));
    }
    log.comesBack(Duration.ofSeconds(3));
    log.publish("critical", Map.of("update_id", 6));
    log.await(6);
  }
}
