package mercury.harness.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import mercury.harness.amqp.Timeline;
import mercury.harness.model.TraceEvent;

/**
 * Keeps what the checks of this JVM found besides passing or failing, by JUnit's unique id of the
 * test. Thread-safe.
 */
public final class CheckFindings {

  private static final Map<String, Timeline> TIMELINES = new ConcurrentHashMap<>();
  private static final Map<String, Function<Locale, List<TraceEvent>>> TRACES =
      new ConcurrentHashMap<>();
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

  static void recordTraces(String test, Function<Locale, List<TraceEvent>> traces) {
    TRACES.put(test, traces);
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

  /**
   * Returns what had gone over the wires of other services than RabbitMQ when the check failed, in
   * the words of that language.
   */
  public static List<TraceEvent> traces(String test, Locale locale) {
    return TRACES.getOrDefault(test, any -> List.of()).apply(locale);
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
