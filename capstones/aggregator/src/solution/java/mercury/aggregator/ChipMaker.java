package mercury.aggregator;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells who makes the chip of a card. Stateless. */
final class ChipMaker {

  private static final Map<String, List<String>> SIGNS =
      Map.of(
          "NVIDIA", List.of("nvidia", "geforce", "rtx", "gtx"),
          "AMD", List.of("amd", "radeon", "rx"),
          "Intel", List.of("arc", "intel"));
  private static final List<String> ORDER = List.of("NVIDIA", "AMD", "Intel");

  private ChipMaker() {}

  /**
   * Returns the maker that a text names, or whose series it names.
   *
   * @throws IllegalArgumentException if it names none
   */
  static String of(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    return ORDER.stream()
        .filter(maker -> SIGNS.get(maker).stream().anyMatch(sign -> names(words, sign)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody makes the chip of " + text));
  }

  /** A number may follow at once, as in rtx4070. */
  private static boolean names(String words, String sign) {
    return words.matches("(?s)(.*[\\s-])?" + sign + "([\\s\\d-].*|[ab]\\d.*)?");
  }
}
