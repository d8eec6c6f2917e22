package mercury.shops;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Writes the name of an interface or a technology. Stateless. */
final class LabelText {

  private LabelText() {}

  /** Returns it in another case, without spaces, or with the bus's other name. */
  static String any(String label, RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> label.toLowerCase(Locale.ROOT);
      case 1 -> label.replace(" ", "");
      case 2 -> label.replace("PCIe", "PCI Express");
      default -> label;
    };
  }
}
