package mercury.task;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;

/** A call to the code under test that runs while the check goes on. */
final class BackgroundCall {

  private static final int ROUND_TRIPS = 100; // on a busy machine a thread may be late, too

  private final String what;
  private final FutureTask<Void> task;
  private final Thread thread;

  private BackgroundCall(String what, CheckContext.ThrowingCode code) {
    this.what = what;
    task =
        new FutureTask<>(
            () -> {
              code.run();
              return null;
            });
    thread = new Thread(task, "check calls " + what);
    thread.setDaemon(true);
  }

  static BackgroundCall begin(String what, CheckContext.ThrowingCode code) {
    BackgroundCall call = new BackgroundCall(what, code);
    call.thread.start();
    return call;
  }

  /**
   * Waits until the call has returned, or is waiting for something that the broker does not give:
   * it has been waiting for many round trips, nothing went over the wire, and no answer is owed.
   */
  void awaitUnderWay(CheckContext context) throws Exception {
    long deadline = System.nanoTime() + CheckContext.TIMEOUT.toNanos();
    int waiting = 0;
    int seen = 0;
    while (waiting < ROUND_TRIPS && !task.isDone() && System.nanoTime() < deadline) {
      Timeline line = context.amqp().timeline();
      boolean quiet = line.events().size() == seen && !isClosing(line);
      waiting = quiet && isWaiting() ? waiting + 1 : 0;
      seen = line.events().size();
      TestMessages.roundTrip(context);
    }
  }

  /** Waits for the call to return; fails as {@code stuck} if it does not. */
  void end() throws Exception {
    try {
      task.get(CheckContext.TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new CheckFailedError("stuck", what, CheckContext.TIMEOUT.toSeconds());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception thrown ? thrown : e;
    }
  }

  private static boolean isClosing(Timeline line) {
    return line.count(EventKind.CONNECTION_CLOSE) > line.count(EventKind.CONNECTION_CLOSED);
  }

  private boolean isWaiting() {
    return switch (thread.getState()) {
      case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> true;
      default -> false;
    };
  }
}
