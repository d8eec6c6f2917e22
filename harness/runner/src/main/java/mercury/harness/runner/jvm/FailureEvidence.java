package mercury.harness.runner.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mercury.harness.amqp.EventDirection;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.EventTraits;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.check.CheckFailedError;

/**
 * The evidence of a failure: the values that the check complains of, and the traits of the wire
 * events that its texts call decisive. It is the same in every language and, but for chance, in
 * every run: two mistakes that fail in the same way can be told apart by it.
 */
final class FailureEvidence {

  private static final Pattern GENERATED = Pattern.compile("check\\.[\\w.]+\\.[0-9a-f]{8}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int MOST_CHARACTERS = 120;

  /** A trait that a suite can name beside those of the wire: an exception came before. */
  private static final String THROWN = "THROWN";

  private FailureEvidence() {}

  /**
   * Returns the evidence.
   *
   * @param root why the check failed
   * @param thrown the exception that the code under test threw before; may be empty
   * @param decisive the traits of decisive events
   */
  static List<String> of(
      Throwable root, String thrown, Optional<Timeline> timeline, List<String> decisive) {
    List<String> evidence = new ArrayList<>(values(root, thrown));
    Set<String> kinds = new TreeSet<>();
    decisive.forEach(trait -> kinds.add(trait.split("\\.", 2)[0]));
    if (kinds.contains(THROWN)) {
      evidence.add("value " + (thrown.contains(" ← ") ? "with a cause" : "without a cause"));
    }
    List<WireEvent> events =
        timeline.stream()
            .flatMap(Timeline::stream)
            .filter(event -> kinds.contains(event.kind().name()))
            .filter(event -> !isHandling(event))
            .toList();
    traits(events).forEach(trait -> evidence.add("wire " + trait));
    return evidence;
  }

  private static List<String> values(Throwable root, String thrown) {
    if (root instanceof CheckFailedError failed) {
      return failed.arguments().stream().map(value -> "value " + masked(value)).toList();
    }
    String call = thrown.split(": ", 2)[0]; // which call threw tells more than what it threw
    return List.of("value " + (call.isEmpty() ? root.getClass().getSimpleName() : masked(call)));
  }

  /** Tells events of handlers and checks: how far these have come is a matter of chance. */
  private static boolean isHandling(WireEvent event) {
    return event.direction() == EventDirection.AT_TAP
        && !event.is(EventKind.CONNECTION_CLOSED, EventKind.CONNECTION_OPENED);
  }

  private static Set<String> traits(List<WireEvent> events) {
    Set<String> traits = new TreeSet<>();
    events.forEach(event -> traits.addAll(EventTraits.of(event)));
    long queues = events.stream().filter(event -> event.is(EventKind.QUEUE_DECLARE)).count();
    if (queues > 0) {
      traits.add(EventKind.QUEUE_DECLARE + ".×" + queues);
    }
    return traits;
  }

  /** A count is told as it is; within a text, numbers and names differ from run to run. */
  private static String masked(Object value) {
    if (value instanceof Number) {
      return value.toString();
    }
    String named = GENERATED.matcher(String.valueOf(value)).replaceAll("…");
    String text = DIGITS.matcher(named).replaceAll("n");
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
  }
}
