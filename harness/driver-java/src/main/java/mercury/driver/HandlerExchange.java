package mercury.driver;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the grader how a handler ends, and keeps the handler waiting until it says. Thread-safe. */
final class HandlerExchange {

  private final GraderLine line;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Map<String, Object>>> waiting =
      new ConcurrentHashMap<>();

  HandlerExchange(GraderLine line) {
    this.line = line;
  }

  /**
   * Tells the grader that a handler begins, and does as it answers.
   *
   * @throws InterruptedException if the learner's code interrupts the handler
   * @throws Throwable what the grader wants the handler to throw
   */
  void handle(int object, String method, List<?> arguments) throws Throwable {
    int number = numbers.incrementAndGet();
    CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
    waiting.put(number, answer);
    try {
      line.send(
          Map.of("handling", number, "object", object, "method", method, "arguments", arguments));
      Map<String, Object> ended = answer.get();
      if (ended.get("throw") instanceof Map<?, ?> wanted) {
        throw ThrowableOnDemand.of(wanted);
      }
    } catch (InterruptedException e) {
      line.send(Map.of("interrupted", number));
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      waiting.remove(number);
    }
  }

  /** Passes on the grader's answer. */
  void handled(int number, Map<String, Object> answer) {
    CompletableFuture<Map<String, Object>> handler = waiting.get(number);
    if (handler != null) {
      handler.complete(answer);
    }
  }
}
