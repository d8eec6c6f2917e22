package mercury.aggregator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The words of one shop about a card, in the units of the catalogue. Immutable.
 *
 * @param listing in the shop's own words
 * @param name of the card
 * @param memoryGb where the shop says it, in a field or in the name
 */
record SourceWords(
    ShopListing listing,
    String name,
    OptionalInt memoryGb,
    OptionalInt clockMhz,
    OptionalInt tdpWatts,
    BigDecimal price) {

  /**
   * Reads a listing.
   *
   * @throws IllegalArgumentException if it has no name or no price
   */
  static SourceWords of(ShopListing listing) {
    return listing.shop().equals(ShopListing.NETVIDEO) ? netVideo(listing) : countryLink(listing);
  }

  private static SourceWords netVideo(ShopListing listing) {
    Map<String, Object> words = listing.words();
    String name = text(words, "model");
    return new SourceWords(
        listing,
        name,
        Units.memoryGb(words.get("memory")),
        Units.clockMhz(words.get("clock")),
        Units.powerWatts(words.get("tdp")),
        Units.price(words.get("price")));
  }

  private static SourceWords countryLink(ShopListing listing) {
    Map<String, Object> words = listing.words();
    Map<?, ?> specs = words.get("specs") instanceof Map<?, ?> map ? map : Map.of();
    String name = text(words, "title");
    return new SourceWords(
        listing,
        name,
        CardName.of(name).memoryGb(),
        Units.clockMhz(specs.get("boost")),
        Units.powerWatts(specs.get("power")),
        Units.price(words.get("cost")));
  }

  String shop() {
    return listing.shop();
  }

  String key() {
    return CardName.of(name).key();
  }

  Optional<String> vendor() {
    return Optional.ofNullable(listing.words().get("vendor")).map(String::valueOf);
  }

  List<?> labels(String field) {
    return listing.words().get(field) instanceof List<?> list ? list : List.of();
  }

  /** Returns them as the event has them. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", listing.id());
    json.put("name", name);
    json.put("memory_gb", orNull(memoryGb));
    json.put("clock_mhz", orNull(clockMhz));
    json.put("tdp_w", orNull(tdpWatts));
    json.put("price", priceJson());
    return json;
  }

  Map<String, Object> priceJson() {
    return Map.of("amount", price.toPlainString(), "currency", "EUR");
  }

  static Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static String text(Map<String, Object> words, String field) {
    if (words.get(field) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalArgumentException("no " + field + " in " + words);
  }
}
