package mercury.harness.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mercury.harness.amqp.Timeline;

/**
 * Keeps what the checks of this JVM found besides passing or failing, by JUnit's unique id of the
 * test. Thread-safe.
 */
public final class CheckFindings {

  private static final Map<String, Timeline> TIMELINES = new ConcurrentHashMap<>();
  private static final Map<String, List<WireTrace>> TRACES = new ConcurrentHashMap<>();
  private static final Map<String, String> THROWN = new ConcurrentHashMap<>();
  private static final Set<String> STUCK = ConcurrentHashMap.newKeySet();

  private CheckFindings() {}

  /** Forgets what the previous run found. */
  public static void clear() {
    TIMELINES.clear();
    TRACES.clear();
    THROWN.clear();
    STUCK.clear();
  }

  static void recordTimeline(String test, Timeline timeline) {
    TIMELINES.put(test, timeline);
  }

  static void recordTraces(String test, List<WireTrace> traces) {
    TRACES.put(test, List.copyOf(traces));
  }

  static void recordThrown(String test, String thrown) {
    THROWN.put(test, thrown);
  }

  static void recordStuck(String test) {
    STUCK.add(test);
  }

  /**
   * Returns what had gone over the wire when the check failed; empty for a check that opened no
   * tap.
   */
  public static Optional<Timeline> timeline(String test) {
    return Optional.ofNullable(TIMELINES.get(test));
  }

  /** Returns what had gone over the wires that the check watched besides, when it failed. */
  public static List<WireTrace> traces(String test) {
    return TRACES.getOrDefault(test, List.of());
  }

  /** Returns the last exception that the code under test threw into the check; may be empty. */
  public static String thrown(String test) {
    return THROWN.getOrDefault(test, "");
  }

  /**
   * Tells whether code under test could not be closed after the check: this JVM should run no more
   * checks.
   */
  public static boolean leftCodeRunning(String test) {
    return STUCK.contains(test);
  }
}
