package mercury.shops;

import java.util.Optional;

/**
 * One shop's data on a card, before they are put in the shop's words. Immutable.
 *
 * @param id the shop's own
 * @param priceCents in euro cents
 * @param clockMhz in MHz, where the shop says it; may contradict the card
 * @param tdpWatts in W, where the shop says it; may contradict the card
 */
record Offer(String id, long priceCents, Optional<Integer> clockMhz, Optional<Integer> tdpWatts) {

  Offer withPriceCents(long cents) {
    return new Offer(id, cents, clockMhz, tdpWatts);
  }
}
