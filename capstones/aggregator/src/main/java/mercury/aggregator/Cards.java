package mercury.aggregator;

/**
 * Unites what the shops say of the same card, and writes it in one unit each (A2).
 *
 * <ol>
 *   <li>Two listings are of one card when their names differ in nothing but case, spaces, hyphens,
 *       the maker of the chip and its brand (NVIDIA, GeForce, AMD, Radeon, Intel), which may be
 *       missing, and the way in which the memory is written. The memory stands at the end of a
 *       name, after a space, and is missing only where the card comes with one size. {@code
 *       pairs.json} has 60 pairs, of which it says whether they are the same; the checks have 240
 *       more. Different cards are never united.
 *   <li>Memory is in GB, of which 1024 MB are one; clock in MHz; power in W; money a decimal with
 *       two places and its currency. Each interface and each technology has one spelling in all
 *       events, in which at least case and spaces may differ from the shop's; PCI Express is PCIe.
 *   <li>Each shop's own values are kept in {@code sources}. Where they contradict each other,
 *       NetVideo wins with name, memory, clock and power, and the lower price wins.
 * </ol>
 *
 * <p>Thread-safe.
 */
public final class Cards {

  /** Returns whether two shops tell of the same card (A2). */
  public boolean isSame(ShopListing left, ShopListing right) {
    throw new UnsupportedOperationException("Cards.isSame is not written yet");
  }
}
