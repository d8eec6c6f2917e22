package mercury.drills;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.driver.SubjectCall;
import mercury.harness.driver.SubjectException;

/** A call of the learner's program that goes on while the check does something else. */
public final class BegunCall {

  private static final int LOOKS = 20; // in a row, so that a thread which is merely late shows

  private final CheckContext context;
  private final FutureTask<Object> task;
  private final Thread thread;

  private BegunCall(CheckContext context, Callable<Object> call) {
    this.context = context;
    this.task = new FutureTask<>(call);
    this.thread = new Thread(task, "calls the learner's program");
    this.thread.setDaemon(true);
  }

  /** Begins a call, which may take as long as it likes. */
  static BegunCall of(CheckContext context, Callable<Object> call) {
    BegunCall begun = new BegunCall(context, call);
    begun.thread.start();
    return begun;
  }

  /**
   * Returns whether it waits for something; false when it has ended. It may be about to do the one
   * or the other, so this looks several times.
   */
  public boolean waits() throws Exception {
    AtomicInteger waiting = new AtomicInteger();
    try {
      context.found(() -> isClear(waiting) ? Optional.of(true) : Optional.empty(), "busy");
    } catch (CheckFailedError busy) {
      return !task.isDone();
    }
    return !task.isDone();
  }

  private boolean isClear(AtomicInteger waiting) throws InterruptedException {
    Optional<SubjectCall> call = SubjectCall.awaitedBy(thread);
    boolean waits = call.isPresent() && call.get().isWaiting();
    return task.isDone() || waiting.updateAndGet(looks -> waits ? looks + 1 : 0) >= LOOKS;
  }

  /**
   * Waits for its end; fails with that failure mode if it does not come.
   *
   * @return what it returned
   * @throws Exception what it threw
   */
  public Object end(String failureMode) throws Exception {
    try {
      return context.result(task, failureMode);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception thrown ? thrown : e;
    }
  }

  /** Waits for its end as {@link #end} does, and returns whether it threw something. */
  public boolean throwsAtItsEnd(String failureMode) throws Exception {
    try {
      end(failureMode);
      return false;
    } catch (SubjectException thrown) {
      return true;
    }
  }
}
