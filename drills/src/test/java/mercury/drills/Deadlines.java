package mercury.drills;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import mercury.harness.amqp.EventNotSeenError;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;

/** The time that checks of drills wait: a learner gets a verdict within three seconds. */
public final class Deadlines {

  /** For something that happens at once unless it never does. */
  public static final Duration SOON = Duration.ofMillis(1500);

  private Deadlines() {}

  /** Waits until the timeline satisfies the condition; fails with that mode when it does not. */
  public static Timeline await(
      CheckContext context, Predicate<Timeline> condition, String failureMode, Object... arguments)
      throws InterruptedException {
    try {
      return context.amqp().await(SOON, failureMode, condition);
    } catch (EventNotSeenError e) {
      throw new CheckFailedError(failureMode, arguments);
    }
  }

  /** Waits until such an event is held; fails with that mode when none comes. */
  public static void awaitHeld(WireFault fault, String failureMode) throws InterruptedException {
    try {
      fault.await(SOON);
    } catch (EventNotSeenError e) {
      throw new CheckFailedError(failureMode);
    }
  }

  /** Begins to call the learner's program, on a thread of its own. */
  public static CompletableFuture<Void> begin(CheckContext.ThrowingCode call) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                call.run();
                done.complete(null);
              } catch (Throwable e) {
                done.completeExceptionally(e);
              }
            },
            "calls the learner's program");
    thread.setDaemon(true);
    thread.start();
    return done;
  }

  /** Returns whether such a call returns soon; throws what it threw. */
  public static boolean isDone(CompletableFuture<Void> call) throws Exception {
    try {
      call.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception thrown ? thrown : e;
    }
  }
}
