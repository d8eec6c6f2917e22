package mercury.shops;

import java.util.Locale;

/**
 * A video card as it is, whatever the shops say of it. Immutable.
 *
 * @param chip with its memory
 * @param board that it is on
 */
record VideoCard(Chip chip, Board board) {

  /** Returns what names this card and no other, the same for every seed. */
  String id() {
    return Chip.joined(board.partner(), board.line(), chip.model(), chip.memoryGb() + "gb")
        .toLowerCase(Locale.ROOT)
        .replace("+", "-plus")
        .replace(' ', '-');
  }

  /** Returns the clock in MHz, in steps of 5. */
  int clockMhz() {
    return chip.clockMhz() * board.clockPercent() / 500 * 5;
  }

  /** Returns the price, in cents, around which the shops have theirs. */
  long priceCents() {
    return (long) chip.priceEur() * board.pricePercent();
  }
}
