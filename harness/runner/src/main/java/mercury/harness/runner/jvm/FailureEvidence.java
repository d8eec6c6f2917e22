package mercury.harness.runner.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?![\\w.])|\\d{2,}");
  private static final int MOST_CHARACTERS = 120;

  private FailureEvidence() {}

  /**
   * Returns the evidence.
   *
   * @param root why the check failed
   * @param decisive the traits of decisive events
   */
  static List<String> of(Throwable root, Optional<Timeline> timeline, List<String> decisive) {
    List<String> evidence = new ArrayList<>();
    if (root instanceof CheckFailedError failed) {
      failed.arguments().forEach(value -> evidence.add("value " + masked(String.valueOf(value))));
    }
    Set<String> kinds = new TreeSet<>();
    decisive.forEach(trait -> kinds.add(kind(trait)));
    Set<String> traits = new TreeSet<>();
    timeline.stream()
        .flatMap(Timeline::stream)
        .flatMap(event -> kinds.contains(event.kind().name()) ? traits(event) : Stream.empty())
        .forEach(traits::add);
    traits.forEach(trait -> evidence.add("wire " + trait));
    return evidence;
  }

  private static Stream<String> traits(WireEvent event) {
    return EventTraits.of(event).stream();
  }

  private static String kind(String trait) {
    return trait.split("\\.", 2)[0];
  }

  /** Numbers other than 0 and 1 are a matter of chance, or of how often a check does something. */
  private static String masked(String value) {
    String named = GENERATED.matcher(value).replaceAll("…");
    String counted =
        NUMBER
            .matcher(named)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(found.group().matches("[01]") ? found.group() : "n"));
    return counted.length() > MOST_CHARACTERS ? counted.substring(0, MOST_CHARACTERS) : counted;
  }
}
