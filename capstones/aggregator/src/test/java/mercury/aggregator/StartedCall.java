package mercury.aggregator;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import mercury.harness.check.CheckContext.ThrowingCode;

/** A start or a stop that goes on while the check does something else. Thread-safe. */
record StartedCall(CompletableFuture<Void> end) {

  /** Begins it. */
  static StartedCall of(ThrowingCode code) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    Runnable start =
        () -> {
          try {
            code.run();
            end.complete(null);
          } catch (Exception e) {
            end.completeExceptionally(e);
          }
        };
    new Thread(start, "start").start();
    return new StartedCall(end);
  }

  /** Waits for its end, and throws what it has thrown. */
  void await() throws Exception {
    try {
      end.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
