package mercury.bench;

import java.time.Duration;
import mercury.bench.measure.Contest;
import mercury.bench.measure.ContestRounds;

/**
 * The thoroughness of a measurement.
 *
 * @param messages the rounds of contests whose runs send as many messages as time allows
 * @param processes the rounds of contests whose runs start processes
 */
record BenchMode(ContestRounds messages, ContestRounds processes) {

  static final BenchMode SHORT =
      new BenchMode(
          new ContestRounds(2, 3, Duration.ofMillis(250)), new ContestRounds(0, 2, Duration.ZERO));
  static final BenchMode FULL =
      new BenchMode(
          new ContestRounds(5, 7, Duration.ofMillis(1_500)),
          new ContestRounds(1, 3, Duration.ZERO));

  /** Returns whether this mode includes the contest, unless somebody asks for its scenario. */
  boolean includes(Contest contest) {
    return equals(FULL) || contest.pace() == Contest.Pace.MESSAGES;
  }

  ContestRounds rounds(Contest contest) {
    return contest.pace() == Contest.Pace.MESSAGES ? messages : processes;
  }
}
