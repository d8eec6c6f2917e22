package mercury.shops;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The truth of which both shops tell. The same seed and the same number of changes give the same
 * catalogue. Thread-safe.
 */
final class TrueCatalogue {

  /** The number of cards that it begins with. */
  static final int CARDS = 400;

  private static final int MIN_CARDS = 300;
  private static final int MAX_CARDS = 500;
  private static final int MAX_PRICE_STEP_PERCENT = 15;

  private final OfferMaker offers;
  private final RandomGenerator random;
  private final Deque<VideoCard> unlisted;
  private volatile CatalogueState state;

  TrueCatalogue(long seed) {
    List<VideoCard> pool = CardPool.shuffled(seed);
    this.offers = new OfferMaker(seed, pool);
    this.random = new SplittableRandom(seed);
    this.unlisted = new ArrayDeque<>(pool);
    SortedMap<String, ListedCard> cards = new TreeMap<>();
    while (cards.size() < CARDS) {
      add(cards);
    }
    this.state = new CatalogueState(0, cards);
  }

  CatalogueState state() {
    return state;
  }

  /** Makes that many changes, which are seen all at once. Most are prices. */
  synchronized List<CatalogueChange> change(int count) {
    SortedMap<String, ListedCard> cards = new TreeMap<>(state.cards());
    List<CatalogueChange> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(change(cards));
    }
    state = new CatalogueState(state.version() + count, cards);
    return changes;
  }

  private CatalogueChange change(SortedMap<String, ListedCard> cards) {
    int kind = random.nextInt(10);
    if (kind == 0 && cards.size() > MIN_CARDS) {
      return remove(cards);
    }
    return kind == 1 && cards.size() < MAX_CARDS
        ? CatalogueChange.added(add(cards))
        : reprice(cards);
  }

  private String add(SortedMap<String, ListedCard> cards) {
    VideoCard card = unlisted.removeFirst();
    cards.put(card.id(), new ListedCard(card, offers.of(card)));
    return card.id();
  }

  private CatalogueChange remove(SortedMap<String, ListedCard> cards) {
    VideoCard card = cards.remove(any(cards)).card();
    unlisted.addLast(card);
    return CatalogueChange.removed(card.id());
  }

  private CatalogueChange reprice(SortedMap<String, ListedCard> cards) {
    String id = any(cards);
    ListedCard listed = cards.get(id);
    ShopName shop = CardRandom.pick(random, listed.offers().keySet().stream().sorted().toList());
    Offer offer = listed.offers().get(shop);
    long price = otherPrice(offer.priceCents(), listed.card().priceCents());
    cards.put(id, listed.with(shop, offer.withPriceCents(price)));
    return CatalogueChange.price(id, shop, offer.priceCents(), price);
  }

  /** Returns a price around the card's own, so that prices do not run away. */
  private long otherPrice(long price, long usual) {
    long other = price;
    while (other == price) {
      long percent = 100L + random.nextInt(-MAX_PRICE_STEP_PERCENT, MAX_PRICE_STEP_PERCENT + 1);
      other = usual * percent / 100 + random.nextInt(100);
    }
    return other;
  }

  private String any(SortedMap<String, ListedCard> cards) {
    return CardRandom.pick(random, List.copyOf(cards.keySet()));
  }
}
