package mercury.bench;

import java.time.Duration;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Rounds;

/**
 * How thoroughly is measured.
 *
 * @param messages the rounds of contests whose runs are as many messages as time allows
 * @param processes the rounds of contests whose runs are processes
 */
record Mode(Rounds messages, Rounds processes) {

  static final Mode SHORT =
      new Mode(new Rounds(2, 3, Duration.ofMillis(250)), new Rounds(0, 2, Duration.ZERO));
  static final Mode FULL =
      new Mode(new Rounds(5, 7, Duration.ofMillis(1_500)), new Rounds(1, 3, Duration.ZERO));

  /** Whether there is time for it, unless somebody asks for its scenario. */
  boolean holds(Contest contest) {
    return equals(FULL) || contest.pace() == Contest.Pace.MESSAGES;
  }

  Rounds rounds(Contest contest) {
    return contest.pace() == Contest.Pace.MESSAGES ? messages : processes;
  }
}
