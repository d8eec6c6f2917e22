package mercury.kit.task;

import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Runs a call that may block in a thread of its own. */
final class CallInThread {

  /** The call, which may fail. */
  interface Call {
    void run() throws Exception;
  }

  private CallInThread() {}

  /** Begins the call; the future fails with what it throws. */
  static Future<?> begin(Call call) {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              call.run();
              return null;
            });
    new Thread(task, "call of the test").start();
    return task;
  }
}
