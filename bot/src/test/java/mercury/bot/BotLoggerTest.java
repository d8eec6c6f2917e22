package mercury.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.bot.bench.EventLog;
import mercury.harness.check.Bench;
import mercury.harness.check.Graded;
import mercury.harness.check.Suite;
import org.bson.Document;

/** The graded checks of {@link BotLogger}. */
@Suite(texts = "mercury.bot.checks")
class BotLoggerTest {

  @Graded(id = "G1.top", points = 4)
  void an_event_is_one_document(Bench bench) throws Exception {
    EventLog log = EventLog.of(bench);
    log.start();
    log.publish("info", Map.of("update_id", 1, "message", Map.of("text", "hello")));
    log.publish("critical", Map.of("update_id", 2));
    List<Document> stored = log.await(2);
    for (int i = 0; i < 2; i++) {
      Object id = stored.get(i).get("update_id");
      bench.require(Integer.valueOf(i + 1).equals(id), "fields", stored.get(i).toJson());
    }
    bench.require(stored.size() == 2, "more", stored.size());
  }

  @Graded(id = "G1.values", points = 4, after = "G1.top")
  void names_and_values_stay_what_they_are(Bench bench) throws Exception {
    EventLog log = EventLog.of(bench);
    log.start();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", 9_007_199_254_740_993L);
    data.put("a.b", "dotted");
    data.put("$set", Map.of("c.d", List.of("я", 7_000_000_001L)));
    data.put("nothing", null);
    log.publish("info", data);
    Document stored = log.await(1).get(0);
    for (String key : data.keySet()) {
      bench.require(stored.containsKey(key), "missing", key);
      Document expected = new Document(key, data.get(key));
      Document got = new Document(key, stored.get(key));
      bench.require(
          got.toBsonDocument().equals(expected.toBsonDocument()), "changed", key, got.toJson());
    }
  }
}
