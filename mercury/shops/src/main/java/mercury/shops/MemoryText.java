package mercury.shops;

import java.util.random.RandomGenerator;

/** Writes a size of memory, in GB or MB. Stateless. */
final class MemoryText {

  private static final int MB_IN_GB = 1024;

  private MemoryText() {}

  static String any(int gb, RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> gb + " GB";
      case 1 -> gb + "GB";
      case 2 -> gb + "G";
      default -> gb * MB_IN_GB + " MB";
    };
  }
}
