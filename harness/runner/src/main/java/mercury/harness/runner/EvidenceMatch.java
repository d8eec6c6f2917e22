package mercury.harness.runner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was seen when a known mistake was graded with what is seen now. */
final class EvidenceMatch {

  private static final String WIRE = "wire ";

  private EvidenceMatch() {}

  /** Returns whether what is seen speaks against that mistake. */
  static boolean contradicts(List<String> known, List<String> seen) {
    return !values(known).equals(values(seen)) || !traits(known).equals(traits(seen));
  }

  private static List<String> values(List<String> evidence) {
    return evidence.stream().filter(each -> !each.startsWith(WIRE)).toList();
  }

  private static Map<String, Set<String>> traits(List<String> evidence) {
    return evidence.stream()
        .filter(each -> each.startsWith(WIRE))
        .map(each -> each.substring(WIRE.length()))
        .collect(groupingBy(trait -> trait.split("\\.", 2)[0], toSet()));
  }
}
