package mercury.geobot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import mercury.geobot.fixture.LogFixture;
import mercury.geobot.fixture.SentEvent;
import mercury.geobot.fixture.TaskScript;
import mercury.geobot.fixture.TopicReader;
import mercury.geobot.fixture.WorkerSurroundings;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The graded checks of what a {@link ConsumerService} does with records that it cannot handle. */
@CheckSuite(texts = "mercury.geobot.checks", subject = "ConsumerService", patience = 15_000)
class ConsumerServiceFailureTest {

  private static final int ATTEMPTS = 3;

  @Graded(id = "K5", points = 5, dependsOn = "K4")
  void what_is_no_event_is_put_aside(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 2);
    LogFixture log = surroundings.log();
    List<String> poison =
        Arrays.asList("{", "", null, "[1]", "{\"id\": 1}", SentEvent.of("fly", Map.of("id", "f")));
    for (String value : poison) {
      log.put(surroundings.tasks(), 1, "poison", value);
    }
    surroundings.put(1, "good");
    surroundings.start(new TaskScript(id -> {}));
    List<ConsumerRecord<String, String>> dead =
        log.reader(surroundings.tasks() + Topics.DEAD).await(poison.size(), "fewer");
    for (int i = 0; i < poison.size(); i++) {
      requireWhole(context, surroundings.tasks(), i, poison.get(i), dead.get(i));
    }
    TopicReader results = log.reader(log.results());
    results.awaitThat(records -> WorkerSurroundings.ids(records).contains("good"), "held");
    log.awaitCommitted(surroundings.tasks(), 1, poison.size() + 1, "uncommitted");
  }

  private static void requireWhole(
      CheckContext context,
      String topic,
      int offset,
      String value,
      ConsumerRecord<String, String> dead) {
    boolean same = "poison".equals(dead.key()) && Objects.equals(value, dead.value());
    context.require(same, "changed", String.valueOf(dead.value()));
    context.require(!TopicReader.header(dead, "reason").isBlank(), "header", "reason", "");
    Map<String, String> expected =
        Map.of("topic", topic, "partition", "1", "offset", Integer.toString(offset));
    expected.forEach(
        (name, text) -> {
          String told = TopicReader.header(dead, name);
          context.require(told.equals(text), "header", name, told);
        });
  }

  @Graded(id = "K5.thrice", points = 4, dependsOn = "K5")
  void a_handler_has_three_attempts(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 1);
    LogFixture log = surroundings.log();
    TaskScript script = new TaskScript(new FailingTasks());
    for (String id : List.of("always-1", "twice-2", "good", "always-3")) {
      surroundings.put(0, id);
    }
    surroundings.start(script);
    log.awaitCommitted(surroundings.tasks(), 0, 4, "held");
    for (String id : List.of("always-1", "twice-2", "always-3")) {
      context.require(script.begun(id) == ATTEMPTS, "attempts", id, script.begun(id));
    }
    List<String> dead = keys(log.reader(surroundings.tasks() + Topics.DEAD).await(2, "fewer"));
    context.require(dead.equals(List.of("always-1", "always-3")), "dead", dead);
    List<String> results = keys(log.reader(log.results()).await(2, "results", "…"));
    context.require(results.equals(List.of("twice-2", "good")), "results", results);
  }

  @Graded(id = "K5.order", points = 3, dependsOn = "K5")
  void all_others_keep_their_order(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 1);
    LogFixture log = surroundings.log();
    List<String> ids = List.of("a", "twice-b", "c", "always-d", "e", "twice-f", "g", "h");
    for (String id : ids) {
      log.put(surroundings.tasks(), 0, "one key", SentEvent.task(id));
    }
    surroundings.start(new TaskScript(new FailingTasks()));
    List<ConsumerRecord<String, String>> records =
        log.reader(log.results()).await(ids.size() - 1, "fewer");
    List<String> told = WorkerSurroundings.ids(records);
    List<String> expected = ids.stream().filter(id -> !id.startsWith("always")).toList();
    context.require(told.equals(expected), "order", told);
  }

  private static List<String> keys(List<ConsumerRecord<String, String>> records) {
    return records.stream().map(ConsumerRecord::key).toList();
  }

  /** Fails each time, or the first two times, as the task's id says. */
  private static final class FailingTasks implements TaskScript.Behaviour {

    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    @Override
    public void work(String id) {
      int attempt = attempts.merge(id, 1, Integer::sum);
      if (id.startsWith("always") || (id.startsWith("twice") && attempt < ATTEMPTS)) {
        throw new IllegalStateException("attempt " + attempt);
      }
    }
  }
}
