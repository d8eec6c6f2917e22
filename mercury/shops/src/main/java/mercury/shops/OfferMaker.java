package mercury.shops;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Decides which shops tell of a card, and what. It depends on the seed and the card alone.
 * Immutable.
 */
final class OfferMaker {

  private static final int FIRST_NUMBER = 100_000;
  private static final int STEP_OF_NUMBERS = 37;
  private static final int SPREAD_PERCENT = 8;

  private final CardRandom chance;
  private final Map<String, Integer> netVideoNumbers;
  private final Map<String, Integer> countryLinkNumbers;

  OfferMaker(long seed, List<VideoCard> pool) {
    this.chance = new CardRandom(seed);
    this.netVideoNumbers = numbers(pool, seed + 1);
    this.countryLinkNumbers = numbers(pool, seed + 2);
  }

  /** Returns at least one offer; of ten cards, one is at NetVideo only, and one at CountryLink. */
  Map<ShopName, Offer> of(VideoCard card) {
    int where = chance.of(card, "where").nextInt(10);
    Map<ShopName, Offer> offers = new EnumMap<>(ShopName.class);
    if (where != 0) {
      offers.put(ShopName.NETVIDEO, netVideo(card));
    }
    if (where != 1) {
      offers.put(ShopName.COUNTRYLINK, countryLink(card));
    }
    return offers;
  }

  /** Tells clock and power of every card; one of twenty values is wrong. */
  private Offer netVideo(VideoCard card) {
    RandomGenerator random = chance.of(card, "netvideo");
    return new Offer(
        "NV-" + netVideoNumbers.get(card.id()),
        price(random, card),
        Optional.of(clock(random, card, 20)),
        Optional.of(power(random, card, 20)));
  }

  /** Tells clock and power of two cards in five; one of four values is wrong. */
  private Offer countryLink(VideoCard card) {
    RandomGenerator random = chance.of(card, "countrylink");
    int number = countryLinkNumbers.get(card.id());
    String id = Integer.toString(number, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    long price = price(random, card);
    boolean specified = random.nextInt(5) < 2;
    return new Offer(
        "CL" + id,
        price,
        specified ? Optional.of(clock(random, card, 4)) : Optional.empty(),
        specified ? Optional.of(power(random, card, 4)) : Optional.empty());
  }

  private static int clock(RandomGenerator random, VideoCard card, int oneOf) {
    int wrong = random.nextInt(oneOf) == 0 ? 5 * random.nextInt(1, 13) : 0;
    return card.clockMhz() + wrong;
  }

  private static int power(RandomGenerator random, VideoCard card, int oneOf) {
    int wrong = random.nextInt(oneOf) == 0 ? 5 * random.nextInt(1, 5) : 0;
    return card.chip().tdpWatts() + wrong;
  }

  private static long price(RandomGenerator random, VideoCard card) {
    int percent = 100 + random.nextInt(-SPREAD_PERCENT, SPREAD_PERCENT + 1);
    return card.priceCents() * percent / 100 + random.nextInt(100);
  }

  private static Map<String, Integer> numbers(List<VideoCard> pool, long seed) {
    List<VideoCard> shuffled = new ArrayList<>(pool);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < shuffled.size(); i++) {
      numbers.put(shuffled.get(i).id(), FIRST_NUMBER + i * STEP_OF_NUMBERS);
    }
    return Map.copyOf(numbers);
  }
}
