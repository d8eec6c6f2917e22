package mercury.shops;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A graphics chip with one size of memory. Immutable.
 *
 * @param vendor the maker: NVIDIA, AMD or Intel
 * @param brand what the maker writes before the series, such as GeForce; may be empty
 * @param series such as RTX
 * @param number such as 4070
 * @param suffix such as Ti Super; may be empty
 * @param memoryGb in GB
 * @param clockMhz the boost clock in MHz
 * @param tdpWatts in W
 * @param priceEur what it costs on the plainest board
 * @param memoryVaries whether there is the same chip with another size of memory
 * @param interfaces the bus and the kinds of outputs
 * @param technologies what it supports
 */
record Chip(
    String vendor,
    String brand,
    String series,
    String number,
    String suffix,
    int memoryGb,
    int clockMhz,
    int tdpWatts,
    int priceEur,
    boolean memoryVaries,
    List<String> interfaces,
    List<String> technologies) {

  /** Returns the name that all chips share that differ in suffix and memory only. */
  String family() {
    return joined(brand, series, number);
  }

  /** Returns the name as its maker writes it: GeForce RTX 4070 Ti. */
  String model() {
    return joined(brand, series, number, suffix);
  }

  static String joined(String... words) {
    return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }
}
