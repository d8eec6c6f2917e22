package mercury.tools.mutation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The result of a run.
 *
 * @param mutants all mutants that were looked at
 * @param killed how many of them a check failed
 * @param equivalent how many of the others no program can tell from the reference
 * @param explained how many more survive for a reason that is written down
 * @param survivors the rest
 */
record MutationScore(
    List<Mutant> mutants, int killed, int equivalent, int explained, List<Mutant> survivors) {

  /** Returns how many of 100 mutants that are not equivalent were killed. */
  double percent() {
    return 100.0 * killed / Math.max(1, mutants.size() - equivalent);
  }

  /** Returns how many of 100 mutants that break the contract were killed. */
  double percentOfMistakes() {
    return 100.0 * killed / Math.max(1, killed + survivors.size());
  }

  /** Returns one line with all figures. */
  String line() {
    return String.format(
        Locale.ROOT,
        "mutants: %d, killed: %.1f %%, of those that the contract forbids: %.1f %%; survivors with a"
            + " written reason: %d, without: %d; equivalent ones, which do not count: %d",
        mutants.size() - equivalent,
        percent(),
        percentOfMistakes(),
        explained,
        survivors.size(),
        equivalent);
  }

  /** Returns a table row a file: its mutants and its survivors. */
  String table() {
    Map<String, int[]> files = new TreeMap<>();
    mutants.forEach(mutant -> files.computeIfAbsent(mutant.file(), f -> new int[2])[0]++);
    survivors.forEach(mutant -> files.get(mutant.file())[1]++);
    return files.entrySet().stream()
        .map(f -> "| `" + f.getKey() + "` | " + f.getValue()[0] + " | " + f.getValue()[1] + " |\n")
        .collect(
            joining("", "| file | mutants | unexplained survivors |\n| --- | --: | --: |\n", ""));
  }
}
