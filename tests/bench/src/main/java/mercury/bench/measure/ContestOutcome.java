package mercury.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The outcome of a contest.
 *
 * @param contest the contest
 * @param rounds the samples of each entrant, one for each round after the warm-up
 */
public record ContestOutcome(Contest contest, Map<EntrantKey, List<RunSample>> rounds) {

  /** Returns the spread of a quantity over the rounds. */
  public MedianSpread of(EntrantKey key, MeasuredQuantity quantity) {
    return MedianSpread.of(values(key, quantity));
  }

  /** Returns the spread of the ratio of the subject to the peer, taken in each round. */
  public MedianSpread ratio(EntrantKey subject, EntrantKey peer) {
    List<Double> ours = values(subject, contest.main());
    List<Double> theirs = values(peer, contest.main());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ours.size(); round++) {
      ratios.add(ours.get(round) / theirs.get(round));
    }
    return MedianSpread.of(ratios);
  }

  private List<Double> values(EntrantKey key, MeasuredQuantity quantity) {
    return rounds.get(key).stream().map(sample -> sample.get(quantity)).toList();
  }
}
