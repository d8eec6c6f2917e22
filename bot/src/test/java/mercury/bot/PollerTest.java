package mercury.bot;

import java.util.List;
import mercury.bot.bench.Answers;
import mercury.bot.bench.Asked;
import mercury.bot.bench.PollerBench;
import mercury.harness.check.Bench;
import mercury.harness.check.Graded;
import mercury.harness.check.Suite;
import mercury.telegram.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graded checks of {@link Poller}. */
@Suite(texts = "mercury.bot.checks")
class PollerTest {

  private static final String NEWER =
      """
      {"update_id":3000000001,"message":{"message_id":9007199254740993,"date":1,"text":"Привет 👋",
       "from":{"id":7000000001,"is_bot":false,"first_name":"Анна","mood":{"level":[1,null,true]}},
       "chat":{"id":7000000001,"type":"private"}}}
      """;

  @Graded(id = "P1.whole", points = 4)
  void an_update_goes_into_the_queue_as_telegram_sent_it(Bench bench) throws Exception {
    PollerBench polling = PollerBench.of(bench);
    polling.telegram().answers("getUpdates", 1, Answers.result("[" + NEWER + "]"));
    polling.receive();
    polling.start();
    JsonNode sent = JsonMapper.shared().readTree(NEWER);
    JsonNode got = polling.next();
    bench.require(got.equals(sent), "changed", got.toString());
  }

  @Graded(id = "P1.order", points = 3, after = "P1.whole")
  void updates_keep_their_order(Bench bench) throws Exception {
    PollerBench polling = PollerBench.of(bench);
    Person anna = polling.telegram().api().person("Anna");
    for (int i = 0; i < 5; i++) {
      anna.writes("early " + i);
    }
    List<JsonNode> sent = polling.telegram().pending();
    polling.receive();
    polling.start();
    for (JsonNode update : sent) {
      long expected = update.get("update_id").asLong();
      long got = polling.nextId();
      bench.require(got == expected, "order", expected, got);
    }
    anna.writes("late");
    long late = polling.nextId();
    long last = sent.get(4).get("update_id").asLong();
    bench.require(late == last + 1, "order", last + 1, late);
  }

  @Graded(id = "P1.poll", points = 3)
  void telegram_is_asked_to_wait(Bench bench) throws Exception {
    PollerBench polling = PollerBench.of(bench);
    polling.start();
    Asked first = polling.telegram().await("getUpdates", 1, "unasked").get(0);
    long timeout = first.number("timeout").orElse(0);
    bench.require(timeout > 0, "short");
    bench.require(timeout <= 50, "long", timeout);
  }
}
