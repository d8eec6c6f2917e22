package mercury.shops;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Names a card as a shop might: partner, line, chip and memory in this order, each in one of many
 * spellings. Stateless.
 *
 * <ol>
 *   <li>Spellings differ in case, in spaces and hyphens, in the vendor and its brand, which may be
 *       missing, and in how the memory is written.
 *   <li>The memory stands at the end, after a space. It is missing only where the chip comes with
 *       one size of memory.
 * </ol>
 */
final class CardSpelling {

  private CardSpelling() {}

  static String of(VideoCard card, RandomGenerator random) {
    Chip chip = card.chip();
    boolean memoryNamed = chip.memoryVaries() || random.nextBoolean();
    return Chip.joined(
        anyCase(card.board().partner(), random),
        anyJoint(anyCase(card.board().line(), random), random),
        CardRandom.pick(random, spellings(chip)),
        memoryNamed ? MemoryText.any(chip.memoryGb(), random) : "");
  }

  /** Returns the ways to write the chip, the maker's own first. */
  private static List<String> spellings(Chip chip) {
    String full = chip.model();
    String plain = Chip.joined(chip.series(), chip.number(), chip.suffix());
    String close = chip.series() + " " + chip.number() + squeezed(chip.suffix());
    return Stream.of(
            full,
            chip.vendor() + " " + full,
            plain,
            chip.vendor() + " " + close,
            close,
            full.toUpperCase(Locale.ROOT),
            squeezed(plain).toLowerCase(Locale.ROOT),
            plain.replace(' ', '-'))
        .toList();
  }

  private static String squeezed(String text) {
    return text.replace(" ", "");
  }

  private static String anyCase(String text, RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> text.toLowerCase(Locale.ROOT);
      case 1 -> text.toUpperCase(Locale.ROOT);
      default -> text;
    };
  }

  private static String anyJoint(String text, RandomGenerator random) {
    return random.nextInt(4) == 0 ? text.replace(' ', '-') : text;
  }
}
