package mercury.driver;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the grader how a handler ends, and keeps the handler waiting until it says. Thread-safe. */
final class HandlerExchange {

  private final GraderLine line;
  private final AtomicInteger numbers = new AtomicInteger();

  /** The next steps of each handler: calls, and in the end the grader's answer. */
  private final Map<Integer, BlockingQueue<Object>> waiting = new ConcurrentHashMap<>();

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
    BlockingQueue<Object> next = new LinkedBlockingQueue<>();
    waiting.put(number, next);
    try {
      line.send(
          Map.of("handling", number, "object", object, "method", method, "arguments", arguments));
      Object ended = next.take();
      while (ended instanceof Runnable call) {
        call.run();
        ended = next.take();
      }
      if (((Map<?, ?>) ended).get("throw") instanceof Map<?, ?> wanted) {
        throw ThrowableOnDemand.of(wanted);
      }
    } catch (InterruptedException e) {
      line.send(Map.of("interrupted", number));
      throw e;
    } finally {
      waiting.remove(number);
    }
  }

  /** Has the handler make a call, in its own thread, before it ends. */
  void call(int number, Runnable call) {
    tell(number, call);
  }

  /** Passes on the grader's answer. */
  void handled(int number, Map<String, Object> answer) {
    tell(number, answer);
  }

  private void tell(int number, Object what) {
    BlockingQueue<Object> handler = waiting.get(number);
    if (handler != null) {
      handler.add(what);
    }
  }
}
