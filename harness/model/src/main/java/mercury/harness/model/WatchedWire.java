package mercury.harness.model;

import java.util.List;
import java.util.Locale;

/**
 * The wire between the code under test and a service, as a check watches it. While something moves
 * on it, the check waits; when the check fails, a learner sees what went over it. Implementations
 * are thread-safe.
 */
public interface WatchedWire {

  /**
   * Returns a number that grows with every event, but for signs of life that say nothing: a client
   * that only waits sends those, too.
   */
  long moves();

  /** Returns whether nobody can connect through it now. */
  boolean isRefusing();

  /** Puts a remark beside what goes over it. */
  void mark(String text);

  /** Returns what has gone over it so far, in the words of that language. */
  List<TraceEvent> trace(Locale locale);
}
