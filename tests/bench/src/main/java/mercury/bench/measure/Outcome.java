package mercury.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of a contest.
 *
 * @param contest the contest
 * @param rounds the samples of each entrant, one a round; those of the warm-up are not among them
 */
public record Outcome(Contest contest, Map<Key, List<Sample>> rounds) {

  /** The spread of a quantity over the rounds. */
  public Spread of(Key key, Quantity quantity) {
    return Spread.of(values(key, quantity));
  }

  /** How many times as much as the peer: the ratio is taken in each round. */
  public Spread ratio(Key subject, Key peer) {
    List<Double> ours = values(subject, contest.main());
    List<Double> theirs = values(peer, contest.main());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ours.size(); round++) {
      ratios.add(ours.get(round) / theirs.get(round));
    }
    return Spread.of(ratios);
  }

  private List<Double> values(Key key, Quantity quantity) {
    return rounds.get(key).stream().map(sample -> sample.get(quantity)).toList();
  }
}
