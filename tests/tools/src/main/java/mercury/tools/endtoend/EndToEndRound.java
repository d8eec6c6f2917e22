package mercury.tools.endtoend;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The size of a round and the seed of its plan.
 *
 * @param seed the seed of everything random
 * @param updates the number of actions of all people together
 * @param people the number of people
 * @param open the maximum number of updates that are not handled yet when the next step begins
 * @param workerKills the number of times a worker is killed
 * @param pollerKills the number of times the poller is killed
 * @param cuts the number of times the connections to the broker are cut
 */
record EndToEndRound(
    long seed, int updates, int people, int open, int workerKills, int pollerKills, int cuts) {

  EndToEndRound {
    if (people < 1 || open < 1) {
      throw new IllegalArgumentException("--people and --open are at least 1");
    }
    if (updates < 2 * people) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "--updates is %d: it is at least twice --people, that is %d",
              updates,
              2 * people));
    }
    if (IntStream.of(workerKills, pollerKills, cuts).min().orElseThrow() < 0) {
      throw new IllegalArgumentException("no fault can happen less than 0 times");
    }
    if (workerKills + pollerKills + cuts > updates / 4) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d faults are too many for %d updates: one in four at most",
              workerKills + pollerKills + cuts,
              updates));
    }
  }

  int faults() {
    return workerKills + pollerKills + cuts;
  }

  /** The arguments that repeat the round. */
  String arguments() {
    return String.format(
        Locale.ROOT,
        "--seed %d --updates %d --people %d --open %d --worker-kills %d --poller-kills %d --cuts %d",
        seed,
        updates,
        people,
        open,
        workerKills,
        pollerKills,
        cuts);
  }
}
