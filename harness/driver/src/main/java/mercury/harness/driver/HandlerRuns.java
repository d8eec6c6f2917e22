package mercury.harness.driver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The handlers that run now, each with a thread of the grader that plays its script. Thread-safe.
 */
final class HandlerRuns {

  /** The number of the handler whose script a thread plays. */
  private static final ThreadLocal<Integer> CURRENT = new ThreadLocal<>();

  private final DriverLine line;
  private final Map<Integer, Thread> running = new ConcurrentHashMap<>();

  HandlerRuns(DriverLine line) {
    this.line = line;
  }

  /** Returns the number of the handler whose script the calling thread plays, if it does. */
  static Optional<Integer> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Begins to play the script of a handler. */
  void begin(HandlerScript script, Map<String, Object> message) {
    int number = ((Number) message.get("handling")).intValue();
    Object begun =
        script.begun(String.valueOf(message.get("method")), (List<?>) message.get("arguments"));
    Thread thread = new Thread(() -> play(script, begun, number), "handler " + number);
    thread.setDaemon(true);
    running.put(number, thread);
    thread.start();
  }

  /** The learner's code interrupted a handler. */
  void interrupted(int number) {
    Thread thread = running.get(number);
    if (thread != null) {
      thread.interrupt();
    }
  }

  boolean areOver() {
    return running.isEmpty();
  }

  /** Interrupts all: their process is gone. */
  void abandon() {
    running.values().forEach(Thread::interrupt);
  }

  private void play(HandlerScript script, Object begun, int number) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("do", "handled");
    answer.put("handling", number);
    CURRENT.set(number);
    try {
      script.run(begun);
    } catch (Throwable wanted) {
      Map<String, Object> thrown = new LinkedHashMap<>();
      thrown.put("type", wanted.getClass().getName());
      thrown.put("message", wanted.getMessage());
      answer.put("throw", thrown);
    } finally {
      running.remove(number);
    }
    line.send(answer);
  }
}
