package mercury.aggregator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unites what the shops say of the same card (A2). Two listings are of one card when their names
 * are the same in one spelling, and the memory is, or one of them does not say it: shops leave it
 * out only where there is one size. Stateless and thread-safe.
 */
public final class Cards {

  private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

  /** Returns whether two shops tell of the same card (A2). */
  public boolean isSame(ShopListing left, ShopListing right) {
    CardName one = name(left);
    CardName other = name(right);
    return one.key().equals(other.key()) && agree(memory(left, one), memory(right, other));
  }

  /** Unites listings; one that cannot be read is left out with a line in the log. */
  List<UnitedCard> unite(List<ShopListing> listings) {
    Map<String, List<List<SourceWords>>> byName = new LinkedHashMap<>();
    listings.stream()
        .flatMap(listing -> words(listing).stream())
        .sorted(Comparator.comparing(Cards::saysNoMemory).thenComparing(Cards::isOfCountryLink))
        .forEach(words -> add(byName.computeIfAbsent(words.key(), k -> new ArrayList<>()), words));
    List<UnitedCard> cards = new ArrayList<>();
    byName.forEach((key, all) -> all.forEach(one -> cards.add(new UnitedCard(key, inOrder(one)))));
    return cards;
  }

  private static void add(List<List<SourceWords>> cards, SourceWords words) {
    for (List<SourceWords> card : cards) {
      boolean fits = card.stream().allMatch(known -> agree(known.memoryGb(), words.memoryGb()));
      if (fits && card.stream().noneMatch(known -> known.shop().equals(words.shop()))) {
        card.add(words);
        return;
      }
    }
    cards.add(new ArrayList<>(List.of(words)));
  }

  private static List<SourceWords> inOrder(List<SourceWords> sources) {
    return sources.stream().sorted(Comparator.comparing(Cards::isOfCountryLink)).toList();
  }

  private static boolean isOfCountryLink(SourceWords words) {
    return words.shop().equals(ShopListing.COUNTRYLINK);
  }

  private static boolean saysNoMemory(SourceWords words) {
    return words.memoryGb().isEmpty();
  }

  private static boolean agree(OptionalInt left, OptionalInt right) {
    return left.isEmpty() || right.isEmpty() || left.equals(right);
  }

  private static CardName name(ShopListing listing) {
    String field = listing.shop().equals(ShopListing.NETVIDEO) ? "model" : "title";
    return CardName.of(String.valueOf(listing.words().get(field)));
  }

  private static OptionalInt memory(ShopListing listing, CardName name) {
    OptionalInt told = Units.memoryGb(listing.words().get("memory"));
    return told.isPresent() ? told : name.memoryGb();
  }

  private static List<SourceWords> words(ShopListing listing) {
    try {
      return List.of(SourceWords.of(listing));
    } catch (IllegalArgumentException e) {
      LOG.warn("{} of {} is left out: {}", listing.id(), listing.shop(), e.getMessage());
      return List.of();
    }
  }
}
