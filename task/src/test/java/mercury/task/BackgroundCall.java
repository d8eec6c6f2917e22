package mercury.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.driver.SubjectCall;

/** A call to the code under test that runs while the check goes on. */
final class BackgroundCall {

  private static final int ROUND_TRIPS = 100; // on a busy machine a thread may be late, too

  private final String call;
  private final FutureTask<Void> task;
  private final Thread thread;

  private BackgroundCall(String call, CheckContext.ThrowingCode code) {
    this.call = call;
    task =
        new FutureTask<>(
            () -> {
              code.run();
              return null;
            });
    thread = new Thread(task, "check calls " + call);
    thread.setDaemon(true);
  }

  static BackgroundCall start(String call, CheckContext.ThrowingCode code) {
    BackgroundCall started = new BackgroundCall(call, code);
    started.thread.start();
    return started;
  }

  /** Starts a call whose return is marked on the time line. */
  static BackgroundCall marked(CheckContext context, String call, CheckContext.ThrowingCode code) {
    return start(
        call,
        () -> {
          code.run();
          context.amqp().mark(call + " returned");
        });
  }

  /** Puts equal tasks from two threads; the second begins when the first waits, or has returned. */
  static List<BackgroundCall> putsOfTwoThreads(CheckContext context, DrivenWorkerClient client)
      throws Exception {
    List<BackgroundCall> calls = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      BackgroundCall call = start("put()", () -> client.put(Map.of("equal", true)));
      call.awaitBlocked(context);
      calls.add(call);
    }
    return calls;
  }

  /**
   * Waits until the call has returned, or is waiting for something that the broker does not give:
   * it has been waiting for many round trips, nothing went over the wire, and no answer is owed.
   * However busy the machine, this takes some seconds at most: the call may itself have a limit for
   * what it waits for.
   */
  void awaitBlocked(CheckContext context) throws Exception {
    long deadline = System.nanoTime() + CheckContext.TIMEOUT.toNanos();
    int roundTrips = 0;
    int seenEvents = 0;
    while (roundTrips < ROUND_TRIPS && !task.isDone() && System.nanoTime() < deadline) {
      Timeline timeline = context.amqp().timeline();
      boolean quiet = timeline.events().size() == seenEvents && !isClosing(timeline);
      roundTrips = quiet && isWaiting() ? roundTrips + 1 : 0;
      seenEvents = timeline.events().size();
      TestMessages.roundTrip(context);
    }
  }

  boolean hasReturned() {
    return task.isDone();
  }

  /** Waits for the call to return; fails as {@code stuck} if it does not. */
  void join(CheckContext context) throws Exception {
    try {
      context.result(task, "stuck", call, CheckContext.TIMEOUT.toSeconds());
    } catch (CheckFailedError stuck) {
      thread.interrupt();
      throw stuck;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception thrown ? thrown : e;
    }
  }

  private static boolean isClosing(Timeline timeline) {
    return timeline.count(EventKind.CONNECTION_CLOSE) > timeline.count(EventKind.CONNECTION_CLOSED);
  }

  private boolean isWaiting() throws InterruptedException {
    Optional<SubjectCall> awaited = SubjectCall.awaitedBy(thread);
    return awaited.isPresent() && awaited.get().isWaiting();
  }
}
