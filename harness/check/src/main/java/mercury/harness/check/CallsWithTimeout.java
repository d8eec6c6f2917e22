package mercury.harness.check;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mercury.harness.driver.SubjectCall;

/** Calls code that may never return, each time on a daemon thread of its own. */
final class CallsWithTimeout {

  /** Code that takes longer to close counts as stuck, which costs grading time but no points. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private CallsWithTimeout() {}

  static <T> T callWithin(CallPatience patience, String what, Callable<T> code) throws Exception {
    FutureTask<T> task = new FutureTask<>(code);
    Thread thread = new Thread(task, "check calls " + what);
    thread.setDaemon(true);
    thread.start();
    try {
      return get(task, patience);
    } catch (TimeoutException e) {
      StackTraceElement[] where = where(thread);
      thread.interrupt();
      CheckFailedError stuck = new CheckFailedError("stuck", what, patience.seconds());
      stuck.setStackTrace(where);
      throw stuck;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CheckFailedError failed) {
        throw failed; // of a call within this one
      }
      throw e.getCause() instanceof Exception thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    }
  }

  private static <T> T get(FutureTask<T> task, CallPatience patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    while (true) {
      try {
        return task.get(patience.nextLook().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (patience.isOver()) {
          throw e;
        }
      }
    }
  }

  /** The place of the code: this JVM, or the learner's process, for which the thread waits. */
  private static StackTraceElement[] where(Thread thread) throws InterruptedException {
    SubjectCall call = SubjectCall.awaitedBy(thread).orElse(null);
    return call == null ? thread.getStackTrace() : call.frames();
  }

  /** Closes a resource; returns false when that takes too long. Ignores what closing throws. */
  static boolean closeInTime(AutoCloseable resource) {
    try {
      callWithin(
          CallPatience.of(CLOSE_TIMEOUT),
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
