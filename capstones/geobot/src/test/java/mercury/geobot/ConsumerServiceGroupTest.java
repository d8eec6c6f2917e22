package mercury.geobot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.geobot.fixture.DrivenMember;
import mercury.geobot.fixture.LogFixture;
import mercury.geobot.fixture.TaskGate;
import mercury.geobot.fixture.TaskScript;
import mercury.geobot.fixture.TopicReader;
import mercury.geobot.fixture.WorkerProcess;
import mercury.geobot.fixture.WorkerSurroundings;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.CheckWait;
import mercury.harness.check.Graded;
import mercury.harness.kafka.KafkaEventKind;

/** The graded checks of a {@link ConsumerService} as a member of its group. */
@CheckSuite(texts = "mercury.geobot.checks", subject = "ConsumerService", patience = 20_000)
class ConsumerServiceGroupTest {

  private static final int MAX_POLL_MS = 3_000;
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final Duration LONG_TASK = Duration.ofMillis(3 * MAX_POLL_MS);

  @Graded(id = "K6", points = 3, dependsOn = "K4")
  void workers_share_the_partitions(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 6);
    List<TaskScript> scripts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      TaskScript script = new TaskScript(id -> {});
      scripts.add(script);
      surroundings.start(script);
    }
    surroundings.log().awaitShared(3, 6, "unshared");
    for (int i = 0; i < 12; i++) {
      surroundings.put(i % 6, Integer.toString(i));
    }
    surroundings.log().reader(surroundings.log().results()).await(12, "missing");
    List<String> begun = scripts.stream().flatMap(script -> script.begun().stream()).toList();
    context.require(begun.size() == 12, "twice", begun);
    context.require(scripts.stream().noneMatch(each -> each.begun().isEmpty()), "idle");
  }

  @Graded(id = "K6.dies", points = 4, dependsOn = "K6")
  void others_go_on_from_the_last_commit(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 2);
    LogFixture log = surroundings.log();
    TaskGate gate = TaskGate.of(context, "0-last", "1-last");
    TaskScript dying = new TaskScript(gate::pass);
    WorkerProcess first = WorkerProcess.start(surroundings, dying);
    log.awaitShared(1, 2, "unshared");
    for (String name : List.of("a", "b")) {
      surroundings.put(0, "0-" + name);
      surroundings.put(1, "1-" + name);
    }
    log.awaitCommitted(surroundings.tasks(), 0, 2, "uncommitted");
    log.awaitCommitted(surroundings.tasks(), 1, 2, "uncommitted");
    surroundings.put(0, "0-last");
    surroundings.put(1, "1-last");
    CheckWait.require(context, () -> dying.begun("0-last") + dying.begun("1-last") == 2, "waits");
    TaskScript living = new TaskScript(id -> {});
    // what commits too early has the time to do so
    CheckWait.happensWithin(MOMENT, () -> log.committed(surroundings.tasks(), 0) > 2);
    first.close();
    surroundings.start(living);
    TopicReader results = log.reader(log.results());
    results.awaitThat(
        records -> WorkerSurroundings.ids(records).containsAll(List.of("0-last", "1-last")),
        "stays");
    List<String> again = living.begun().stream().filter(id -> !id.endsWith("last")).toList();
    context.require(again.isEmpty(), "again", again);
  }

  @Graded(id = "K6.joins", points = 3, dependsOn = "K6")
  void what_a_member_keeps_goes_on_while_another_joins(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 4);
    LogFixture log = surroundings.log();
    TaskGate gate = TaskGate.of(context, "0-1", "1-1", "2-1", "3-1");
    TaskScript script = new TaskScript(gate::pass);
    for (int partition = 0; partition < 4; partition++) {
      for (int i = 1; i <= 3; i++) {
        surroundings.put(partition, partition + "-" + i);
      }
    }
    surroundings.start(script);
    CheckWait.require(context, () -> script.begun().size() == 4, "waits");
    TaskScript other = new TaskScript(id -> {});
    surroundings.start(other);
    List<Integer> kept = awaitHalf(context, log);
    kept.forEach(partition -> gate.open(partition + "-1"));
    CheckWait.require(
        context,
        () -> kept.stream().allMatch(partition -> script.begun(partition + "-3") > 0),
        "stops");
    gate.close();
    TopicReader results = log.reader(log.results());
    results.awaitThat(
        records -> WorkerSurroundings.ids(records).stream().distinct().count() == 12, "missing");
    List<String> twice =
        Stream.of(1, 2, 3)
            .flatMap(i -> kept.stream().map(partition -> partition + "-" + i))
            .filter(id -> script.begun(id) + other.begun(id) > 1)
            .toList();
    context.require(twice.isEmpty(), "again", twice);
  }

  /** Returns the two of the four partitions that the first member keeps. */
  private static List<Integer> awaitHalf(CheckContext context, LogFixture log) throws Exception {
    Map<String, List<Integer>> members =
        context.found(
            () ->
                Optional.of(log.members())
                    .filter(now -> now.size() == 2)
                    .filter(now -> now.values().stream().anyMatch(it -> it.size() == 2))
                    .filter(now -> now.values().stream().noneMatch(it -> it.size() > 2)),
            "stops");
    return members.values().stream().filter(it -> it.size() == 2).findFirst().orElseThrow();
  }

  @Graded(id = "K7", points = 5, dependsOn = "K4")
  void a_long_task_keeps_its_partition_and_runs_once(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 2);
    LogFixture log = surroundings.log();
    TaskGate gate = TaskGate.of(context, "long");
    TaskScript script = new TaskScript(gate::pass);
    DrivenMember worker = DrivenMember.worker(context, surroundings.config(MAX_POLL_MS), script);
    context.run("start()", worker::start);
    surroundings.put(0, "long");
    CheckWait.require(context, () -> script.begun("long") > 0, "none");
    int joins = log.tap().timeline().count(KafkaEventKind.JOINED);
    boolean left = CheckWait.happensWithin(LONG_TASK, () -> hasLeft(log, joins));
    surroundings.put(1, "short");
    log.awaitCommitted(surroundings.tasks(), 1, 1, "waits");
    context.require(!left && !hasLeft(log, joins), "lost");
    gate.open("long");
    log.awaitCommitted(surroundings.tasks(), 0, 1, "uncommitted");
    context.require(script.begun("long") == 1, "twice", script.begun("long"));
  }

  private static boolean hasLeft(LogFixture log, int joins) {
    return log.tap().timeline().count(KafkaEventKind.LEAVE) > 0
        || log.tap().timeline().count(KafkaEventKind.JOINED) > joins;
  }
}
