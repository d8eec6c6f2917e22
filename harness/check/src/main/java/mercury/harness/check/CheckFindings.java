package mercury.harness.check;

import mercury.harness.amqp.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the checks of this JVM found besides passing or failing, by JUnit's unique id of the test.
 * Thread-safe.
 */
public final class CheckFindings {

  private static final Map<String, Timeline> TIMELINES = new ConcurrentHashMap<>();
  private static final Set<String> STUCK = ConcurrentHashMap.newKeySet();

  private CheckFindings() {}

  /** Forgets what the run before this one found. */
  public static void clear() {
    TIMELINES.clear();
    STUCK.clear();
  }

  static void failed(String test, Timeline timeline) {
    TIMELINES.put(test, timeline);
  }

  static void stuck(String test) {
    STUCK.add(test);
  }

  /**
   * What had gone over the wire when the check failed; empty for a check that did not come so far.
   */
  public static Optional<Timeline> timeline(String test) {
    return Optional.ofNullable(TIMELINES.get(test));
  }

  /**
   * Whether the code under test could not be closed after the check: this JVM should not be used
   * on.
   */
  public static boolean leftSomething(String test) {
    return STUCK.contains(test);
  }
}
