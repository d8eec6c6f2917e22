package mercury.shops;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance that is the same each time for a seed, a card and a purpose. Immutable.
 *
 * @param seed of the catalogue
 */
record CardRandom(long seed) {

  /** The weight of the seed beside the hash, which has 32 bits. */
  private static final long SEED_WEIGHT = 0x9E3779B97F4A7C15L;

  /** Returns a new generator, which begins the same each time. */
  RandomGenerator of(VideoCard card, String purpose) {
    return new SplittableRandom(seed * SEED_WEIGHT + (card.id() + ' ' + purpose).hashCode());
  }

  static <T> T pick(RandomGenerator random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
