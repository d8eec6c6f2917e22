package mercury.task;

import com.rabbitmq.client.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.driver.SubjectException;

/** The graded checks of how a {@link Worker} ends. */
@CheckSuite(texts = "mercury.task.checks", subject = "Worker")
class WorkerStopTest {

  private static final Duration SOON = Duration.ofSeconds(1);

  @Graded(id = "W7.close", points = 2, dependsOn = "W2")
  void stop_closes_the_connection_and_ends_the_threads(CheckContext context) throws Exception {
    CheckThreadGroup.requireNoneLeft(
        context, () -> WorkerStopScenarios.stopAfterOneMessage(context, "1"));
  }

  @Graded(id = "W7.nothing_starts", points = 1, dependsOn = "W7.close")
  void after_stop_no_handler_starts(CheckContext context) throws Exception {
    CheckThreadGroup threads = new CheckThreadGroup(context);
    threads.run(() -> WorkerStopScenarios.stopWhileHandling(context));
    threads.survivors(); // once they have ended, nothing can start any more
    Timeline seen = context.amqp().timeline();
    long late = WorkerStopScenarios.countBegunAfterStop(seen);
    context.require(late == 0, "late", late);
  }

  @Graded(id = "W7.calls", points = 1, dependsOn = "W7.close")
  void stop_may_come_first_and_twice(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorker idle = DrivenWorker.of(context, 1, message -> {});
    context.run("stop() before start()", idle::stop);
    startAfterStop(context, idle);
    DrivenWorker other = DrivenWorker.started(context, 1, message -> {});
    DrivenWorker worker = DrivenWorker.started(context, 1, message -> {});
    context.run("stop()", worker::stop);
    context.run("stop() again", worker::stop);
    TestMessages.put(context, "for the other");
    other.awaitBegun();
    context.run("close()", other::close);
    CleanupAssertions.requireConnectionsClosed(context);
    stopAfterFailedStart(context);
    CleanupAssertions.requireConnectionsClosed(context, "after a start that failed");
    stopInHandler(context);
    Optional<Exception> thrown =
        context.exceptionFrom("new Worker()", () -> DrivenWorker.of(context, 0, message -> {}));
    context.require(
        thrown.isPresent() && SubjectException.isA(thrown.get(), IllegalArgumentException.class),
        "capacity");
  }

  /** Requires that no handler begins; {@code start()} may refuse, or do nothing. */
  private static void startAfterStop(CheckContext context, DrivenWorker stopped) throws Exception {
    context.exceptionFrom("start() after stop()", stopped::start);
    Timeline seen = context.amqp().timeline();
    if (seen.count(EventKind.CONSUME, EventKind.GET) > 0) {
      TestMessages.put(context, "for nobody");
      boolean begun =
          context.amqp().seesWithin(SOON, all -> all.count(EventKind.HANDLE_BEGINS) > 0);
      context.require(!begun, "forgotten");
      context.run("stop() again", stopped::stop);
      context.channel().queuePurge(context.uniqueName());
    }
  }

  /** The handler goes on only when {@code stop()} has returned. */
  private static void stopInHandler(CheckContext context) throws Exception {
    CompletableFuture<DrivenWorker> self = new CompletableFuture<>();
    CompletableFuture<Boolean> stopped = new CompletableFuture<>();
    HandlerGate gate = context.closeLater(new HandlerGate());
    Timeline before = context.amqp().timeline();
    CheckThreadGroup threads = new CheckThreadGroup(context);
    self.complete(
        DrivenWorker.started(
            context,
            2,
            message -> {
              if (TestMessages.text(message).equals("stops the worker")) {
                gate.pass();
                self.get().stop();
                stopped.complete(true);
              }
            }));
    TestMessages.put(context, "stops the worker");
    context.await(seen -> seen.since(before).count(EventKind.HANDLE_BEGINS) > 0, "unhandled");
    TestMessages.put(context, "begins later, and ends before");
    context.amqp().seesWithin(SOON, seen -> seen.since(before).count(EventKind.HANDLE_ENDS) > 0);
    TestMessages.awaitArrival(context); // the code around that handler has ended, too
    gate.open();
    context.result(stopped, "waits");
    CleanupAssertions.requireConnectionsClosed(context);
    List<String> survivors = threads.survivors();
    context.require(survivors.isEmpty(), "threads", survivors.size(), String.join(", ", survivors));
  }

  /** Another connection has the queue for itself, so nobody else can declare or consume it. */
  private static void stopAfterFailedStart(CheckContext context) throws Exception {
    Channel owner = context.channel();
    owner.queueDelete(context.uniqueName());
    owner.queueDeclare(context.uniqueName(), true, true, false, null);
    DrivenWorker worker = DrivenWorker.of(context, 1, message -> {});
    Optional<Exception> thrown = context.exceptionFrom("start()", worker::start);
    context.require(thrown.isPresent(), "started");
    CleanupAssertions.requireConnectionsClosed(context, "by a start that failed");
    context.run("stop() after a start() that failed", worker::stop);
    owner.queueDelete(context.uniqueName());
    TestMessages.declare(context);
  }
}
