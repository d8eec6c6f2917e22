package mercury.harness.check;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls of code that may never return, each on a daemon thread of its own. */
final class CallsWithTimeout {

  /** Who needs longer is taken for stuck, which costs time to grade, and never a point. */
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private CallsWithTimeout() {}

  static <T> T within(Duration patience, String what, Callable<T> code) throws Exception {
    FutureTask<T> task = new FutureTask<>(code);
    Thread thread = new Thread(task, "check calls " + what);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      StackTraceElement[] where = thread.getStackTrace();
      thread.interrupt();
      CheckFailedError stuck = new CheckFailedError("stuck", what, patience.toSeconds());
      stuck.setStackTrace(where);
      throw stuck;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    }
  }

  /** Whether it could be closed, in time; what it threw is not the check's business. */
  static boolean closed(AutoCloseable resource) {
    try {
      within(
          CLOSING,
          "close()",
          () -> {
            resource.close();
            return null;
          });
      return true;
    } catch (CheckFailedError stuck) {
      return false;
    } catch (Exception thrown) {
      return true;
    }
  }
}
