package mercury.harness.runner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was seen when a known mistake was graded with what is seen now. */
final class EvidenceMatch {

  private static final String WIRE = "wire ";

  /** The steps before anything else can happen: to leave one out says something too. */
  private static final Set<String> SET_UP =
      Set.of(
          "CONFIRM_SELECT",
          "TX_SELECT",
          "QOS",
          "CONSUME",
          "QUEUE_DECLARE",
          "QUEUE_BIND",
          "EXCHANGE_DECLARE");

  private EvidenceMatch() {}

  /** Returns whether what is seen speaks against that mistake; nothing known, nothing against. */
  static boolean contradicts(List<String> known, List<String> seen) {
    return !known.isEmpty() && (!values(known).equals(values(seen)) || differ(known, seen));
  }

  private static List<String> values(List<String> evidence) {
    return evidence.stream().filter(each -> !each.startsWith(WIRE)).toList();
  }

  /** Each kind of event must have said the same, where it came both times. */
  private static boolean differ(List<String> known, List<String> seen) {
    Map<String, Set<String>> before = traits(known);
    Map<String, Set<String>> now = traits(seen);
    return SET_UP.stream().anyMatch(kind -> before.containsKey(kind) != now.containsKey(kind))
        || before.entrySet().stream()
            .anyMatch(
                kind -> !now.getOrDefault(kind.getKey(), kind.getValue()).equals(kind.getValue()));
  }

  private static Map<String, Set<String>> traits(List<String> evidence) {
    return evidence.stream()
        .filter(each -> each.startsWith(WIRE))
        .map(each -> each.substring(WIRE.length()))
        .collect(groupingBy(trait -> trait.split("\\.", 2)[0], toSet()));
  }
}
