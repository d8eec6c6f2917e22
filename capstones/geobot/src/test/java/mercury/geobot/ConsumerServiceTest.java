package mercury.geobot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mercury.geobot.fixture.DrivenMember;
import mercury.geobot.fixture.LogFixture;
import mercury.geobot.fixture.SentEvent;
import mercury.geobot.fixture.TaskGate;
import mercury.geobot.fixture.TaskScript;
import mercury.geobot.fixture.TopicReader;
import mercury.geobot.fixture.WorkerProcess;
import mercury.geobot.fixture.WorkerSurroundings;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.CheckWait;
import mercury.harness.check.Graded;
import mercury.harness.kafka.KafkaEvent;
import mercury.harness.kafka.KafkaEventDetail.GroupOffset;
import mercury.harness.kafka.KafkaEventDetail.Position;
import mercury.harness.kafka.KafkaEventKind;
import mercury.harness.kafka.KafkaFault;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The graded checks of how a {@link ConsumerService} handles a record and commits it. */
@CheckSuite(texts = "mercury.geobot.checks", patience = 15_000)
class ConsumerServiceTest {

  /** The time for something that must not happen: a commit by the clock comes every 5 s. */
  private static final Duration AUTO_COMMIT = Duration.ofSeconds(6);

  @Graded(id = "K4", points = 6, dependsOn = "K1")
  void arm_tells_that_users_were_created_and_updated(CheckContext context) throws Exception {
    LogFixture log = LogFixture.of(context);
    String create = log.topic("create", 2);
    String update = log.topic("update", 2);
    DrivenMember arm =
        DrivenMember.arm(
            context,
            new ServiceConfig(
                log.config(), "arm", log.group(), List.of(create, update), log.results()));
    Map<String, Object> data = Map.of("id", "7", "name", "Анна");
    log.put(create, 0, "7", SentEvent.of("create_user", data));
    context.run("start()", arm::start);
    TopicReader results = log.reader(log.results());
    requireTold(context, results.await(1, "none").get(0), "create_user", "User created", data);
    log.put(update, 1, "7", SentEvent.of("update_user", data));
    requireTold(context, results.await(2, "none").get(1), "update_user", "User updated", data);
    log.awaitCommitted(create, 0, 1, "uncommitted");
    log.awaitCommitted(update, 1, 1, "uncommitted");
  }

  private static void requireTold(
      CheckContext context,
      ConsumerRecord<String, String> result,
      String action,
      String message,
      Map<String, Object> data) {
    Map<String, Object> event = SentEvent.read(result.value());
    Map<?, ?> payload = SentEvent.payload(event);
    context.require("7".equals(result.key()), "key", String.valueOf(result.key()));
    boolean told =
        "arm".equals(event.get("service"))
            && action.equals(event.get("action"))
            && message.equals(payload.get("message"))
            && data.equals(payload.get("data"));
    context.require(told, "value", result.value());
    Instant time = Instant.parse(String.valueOf(payload.get("timestamp")));
    boolean recent = time.isAfter(Instant.now().minusSeconds(60));
    context.require(recent, "timestamp", String.valueOf(time));
  }

  @Graded(id = "K4.after", points = 5, dependsOn = "K4")
  void an_offset_is_committed_after_its_effect(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 1);
    LogFixture log = surroundings.log();
    String results = log.results();
    KafkaFault answer =
        log.tap()
            .hold(
                event ->
                    event.is(KafkaEventKind.PRODUCED)
                        && event.detail(Position.class).topic().equals(results));
    surroundings.start(new TaskScript(id -> {}));
    surroundings.put(0, "task");
    context.found(answer::triggeredBy, "none");
    Predicate<KafkaEvent> commit = commits(surroundings.tasks(), 1);
    boolean early =
        CheckWait.happensWithin(AUTO_COMMIT, () -> log.tap().timeline().stream().anyMatch(commit));
    context.require(!early, "early");
    answer.release();
    log.awaitCommitted(surroundings.tasks(), 0, 1, "uncommitted");
  }

  private static Predicate<KafkaEvent> commits(String topic, long offset) {
    return event ->
        event.is(KafkaEventKind.COMMIT)
            && event.detail() instanceof GroupOffset committed
            && committed.topic().equals(topic)
            && committed.offset() >= offset;
  }

  @Graded(id = "K4.partitions", points = 4, dependsOn = "K4")
  void each_partition_has_its_own_progress(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 2);
    LogFixture log = surroundings.log();
    TaskGate gate = TaskGate.of(context, "slow");
    TaskScript script = new TaskScript(gate::pass);
    surroundings.put(0, "slow");
    surroundings.put(0, "behind");
    surroundings.start(script);
    context.next(script.next(), "none");
    for (String id : List.of("a", "b", "c")) {
      surroundings.put(1, id);
    }
    log.awaitCommitted(surroundings.tasks(), 1, 3, "waits");
    long slow = log.committed(surroundings.tasks(), 0);
    context.require(slow == 0, "other", slow);
    gate.open("slow");
    log.awaitCommitted(surroundings.tasks(), 0, 2, "uncommitted");
  }

  @Graded(id = "K4.killed", points = 5, dependsOn = "K4")
  void a_service_that_is_killed_loses_nothing(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 1);
    List<String> ids = List.of("0", "1", "2", "3", "4", "5", "6", "7");
    for (String id : ids) {
      surroundings.put(0, id);
    }
    TaskGate gate = TaskGate.of(context, "3");
    TaskScript dying = new TaskScript(gate::pass);
    WorkerProcess first = WorkerProcess.start(surroundings, dying);
    CheckWait.require(context, () -> dying.begun("3") > 0, "none");
    // what commits by the clock does so before it is killed
    LogFixture log = surroundings.log();
    CheckWait.happensWithin(AUTO_COMMIT, () -> log.committed(surroundings.tasks(), 0) > 3);
    first.close();
    surroundings.start(new TaskScript(id -> {}));
    TopicReader results = log.reader(log.results());
    results.awaitThat(
        records -> WorkerSurroundings.ids(records).containsAll(ids), "lost", ids.size());
  }
}
