package mercury.aggregator;

import java.util.List;
import java.util.Locale;

/** Writes interfaces and technologies in one spelling: small letters, no spaces. Stateless. */
final class LabelSpelling {

  private LabelSpelling() {}

  /** Returns them in order, each once. */
  static List<String> of(List<?> labels) {
    return labels.stream().map(label -> one(String.valueOf(label))).distinct().sorted().toList();
  }

  private static String one(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("\\s", "").replace("pciexpress", "pcie");
  }
}
