package mercury.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The rounds of a contest: first those that only warm up, then those that count. Every entrant runs
 * once in each round, in a different order each time, so that other work on the machine affects all
 * equally.
 *
 * @param warmUp the number of rounds to warm up
 * @param count the number of rounds that count
 * @param length the approximate length of a run
 */
public record ContestRounds(int warmUp, int count, Duration length) {

  private static final double MILLIS = 1e3;
  private static final long ORDER = 20_261_121; // the same orders every time

  public ContestRounds {
    if (warmUp < 0 || count < 1) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%d rounds after %d", count, warmUp));
    }
  }

  /** Returns what a reader has to know about each figure. */
  public String describe() {
    String each = length.isZero() ? "" : " of about %s s".formatted(length.toMillis() / MILLIS);
    return String.format(
        Locale.ROOT, "median (least–most) of %d rounds%s after %d to warm up", count, each, warmUp);
  }

  /** Returns the number of runs in a contest. */
  public int runs(Contest contest) {
    return contest.entrants().size() * (warmUp + count);
  }

  /**
   * Holds a contest.
   *
   * @param progress receives each entrant before it runs
   */
  public ContestOutcome hold(Contest contest, Consumer<EntrantKey> progress) throws Exception {
    Map<EntrantKey, List<RunSample>> samples = new LinkedHashMap<>();
    contest.entrants().forEach(entrant -> samples.put(entrant.key(), new ArrayList<>()));
    try (OpenEntrants opened = OpenEntrants.of(contest.entrants())) {
      List<EntrantKey> order = new ArrayList<>(samples.keySet());
      Random random = new Random(ORDER);
      for (int round = -warmUp; round < count; round++) {
        Collections.shuffle(order, random);
        for (EntrantKey key : order) {
          progress.accept(key);
          RunSample sample = opened.run(key, length);
          if (round >= 0) {
            samples.get(key).add(sample);
          }
        }
      }
    }
    return new ContestOutcome(contest, samples);
  }
}
