package mercury.harness.runner;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Verdict;

/**
 * A mistake that was graded before, so that it is known how it fails.
 *
 * @param name the wrong solution that makes it, like {@code W3-finally}
 * @param fails the ids of the checks that fail, each with the failure mode; an empty one stands for
 *     any
 * @param sentences what the mistake is, by language
 * @param seen what was seen when it was graded, by check: see the failure's evidence
 */
record KnownMistake(
    String name,
    Map<String, String> fails,
    Map<String, String> sentences,
    Map<String, List<String>> seen) {

  KnownMistake {
    fails = Map.copyOf(fails);
    sentences = Map.copyOf(sentences);
    seen = seen == null ? Map.of() : Map.copyOf(seen);
  }

  /** Returns the same with what was seen when it was graded. */
  KnownMistake with(Map<String, List<String>> evidence) {
    return new KnownMistake(name, fails, sentences, evidence);
  }

  /** Returns whether a solution that makes this mistake, and no other, gets these verdicts. */
  boolean explains(Map<String, CheckResult> results) {
    Set<String> expected =
        fails.keySet().stream()
            .filter(id -> results.containsKey(id) && tells(results.get(id)))
            .collect(Collectors.toSet());
    Map<String, String> failed =
        results.values().stream()
            .filter(result -> result.verdict() == Verdict.FAILED)
            .collect(toMap(result -> result.check().id(), KnownMistake::failureMode));
    return !expected.isEmpty()
        && expected.equals(failed.keySet())
        && expected.stream().allMatch(id -> fits(fails.get(id), failed.get(id)))
        && expected.stream().noneMatch(id -> contradicted(id, results.get(id)));
  }

  /** The sentence in that language, else in English. */
  String sentence(Locale locale) {
    return sentences.getOrDefault(locale.getLanguage(), sentences.get("en"));
  }

  private static boolean tells(CheckResult result) {
    return result.verdict() == Verdict.PASSED || result.verdict() == Verdict.FAILED;
  }

  private boolean contradicted(String id, CheckResult result) {
    return seen.containsKey(id)
        && EvidenceMatch.contradicts(
            seen.get(id), result.failure().map(Failure::evidence).orElse(List.of()));
  }

  private static String failureMode(CheckResult result) {
    return result.failure().map(Failure::failureMode).orElse("");
  }

  /** Compares failure modes; code that is not written yet is not a mistake. */
  private static boolean fits(String expected, String failureMode) {
    return !failureMode.equals("stub") && (expected.isEmpty() || expected.equals(failureMode));
  }
}
