package mercury.harness.driver;

import java.util.List;

/** The script that the handlers of an object follow in a check. Implementations are thread-safe. */
public interface HandlerScript {

  /**
   * Takes note that a handler has begun, before anything that its process says later, so it must
   * not wait. What it returns is passed on to {@link #run}.
   *
   * @param arguments as the protocol has them
   */
  Object begun(String method, List<?> arguments);

  /**
   * Plays the handler on a thread of its own, which is interrupted when the learner's code
   * interrupts the handler. The handler ends when this does, and throws what this throws. What this
   * calls in the learner's process, the handler calls.
   *
   * @param begun what {@link #begun} returned
   */
  void run(Object begun) throws Exception;
}
