package mercury.geobot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import mercury.geobot.fixture.BackgroundCalls;
import mercury.geobot.fixture.DrivenMember;
import mercury.geobot.fixture.LogFixture;
import mercury.geobot.fixture.TaskGate;
import mercury.geobot.fixture.TaskScript;
import mercury.geobot.fixture.WorkerSurroundings;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.CheckWait;
import mercury.harness.check.Graded;
import mercury.harness.check.MachineLoad;
import mercury.harness.driver.Subject;

/** The graded checks of the end of a {@link ConsumerService}, and of its broker's absence. */
@CheckSuite(texts = "mercury.geobot.checks", subject = "ConsumerService", patience = 15_000)
class ConsumerServiceStopTest {

  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final Duration PROMISED = Duration.ofSeconds(2);
  private static final Duration MARGIN = Duration.ofMillis(1_500);
  private static final Duration AWAY = Duration.ofSeconds(5);
  private static final long MOST_WORK_MS =
      AWAY.toMillis() / 4; // of a busy machine a loop gets a share only
  private static final int MOST_LINES = 2;

  @Graded(id = "K9", points = 3, dependsOn = "K4")
  void stop_finishes_what_is_in_hand_and_closes_everything(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 1);
    LogFixture log = surroundings.log();
    TaskGate gate = TaskGate.of(context, "in hand");
    TaskScript script = new TaskScript(gate::pass);
    surroundings.put(0, "in hand");
    surroundings.put(0, "next");
    DrivenMember worker = surroundings.start(script);
    context.next(script.next(), "none");
    Future<Object> stop = stopping(context, worker);
    context.require(!CheckWait.happensWithin(MOMENT, stop::isDone), "early");
    gate.open("in hand");
    context.result(stop, "stays");
    context.require(script.begun().equals(List.of("in hand")), "goes_on", script.begun());
    long committed = log.committed(surroundings.tasks(), 0);
    context.require(committed == 1, "committed", committed);
    log.reader(log.results()).await(1, "unsent");
    requireClosed(context, log);
    context.run("stop() again", worker::stop);
    DrivenMember unused = DrivenMember.worker(context, surroundings.config(), script);
    context.run("stop() before start()", unused::stop);
  }

  private static Future<Object> stopping(CheckContext context, DrivenMember worker) {
    return BackgroundCalls.of(context)
        .begin(
            () -> {
              worker.stop();
              return worker;
            });
  }

  private static void requireClosed(CheckContext context, LogFixture log) throws Exception {
    CheckWait.require(context, () -> log.tap().connections() == 0, "open");
    CheckWait.require(context, () -> context.subject().threads().isEmpty(), "threads");
  }

  @Graded(id = "K9.leave", points = 2, dependsOn = "K9")
  void others_have_its_partitions_within_two_seconds(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 4);
    DrivenMember first = surroundings.start(new TaskScript(id -> {}));
    surroundings.start(new TaskScript(id -> {}));
    surroundings.log().awaitShared(2, 4, "unshared");
    context.run("stop()", first::stop);
    long stopped = System.nanoTime();
    surroundings.log().awaitShared(1, 4, "stays");
    Duration taken = Duration.ofNanos(System.nanoTime() - stopped);
    boolean inTime = taken.compareTo(PROMISED.plus(MachineLoad.stretched(MARGIN))) <= 0;
    context.require(inTime, "late", taken.toMillis());
  }

  @Graded(id = "K10", points = 3, dependsOn = "K4")
  void it_waits_for_the_broker_and_goes_on(CheckContext context) throws Exception {
    WorkerSurroundings surroundings = WorkerSurroundings.of(context, 1);
    LogFixture log = surroundings.log();
    surroundings.start(new TaskScript(id -> {}));
    surroundings.put(0, "before");
    log.awaitCommitted(surroundings.tasks(), 0, 1, "uncommitted");
    long before = lines(context);
    log.cutOff();
    CheckWait.require(context, () -> lines(context) > before, "silent");
    long used = context.subject().processorMillis();
    Subject subject = context.subject();
    CheckWait.happensWithin(AWAY, () -> subject.processorMillis() - used > MOST_WORK_MS);
    long busy = subject.processorMillis() - used;
    context.require(busy <= MOST_WORK_MS, "busy", busy);
    long away = lines(context) - before;
    context.require(away <= MOST_LINES, "lines", away);
    surroundings.put(0, "during");
    log.comeBack();
    log.awaitCommitted(surroundings.tasks(), 0, 2, "dead");
    CheckWait.require(context, () -> lines(context) > before + away, "silent");
    long back = lines(context) - before - away;
    context.require(back <= MOST_LINES, "lines", back);
  }

  private static long lines(CheckContext context) {
    try {
      return context.subject().printed().lines().filter(line -> !line.isBlank()).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
