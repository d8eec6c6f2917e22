package mercury.kit.matrix;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import mercury.kit.Brokers;

/** Where and when figures were taken, as they are told. */
final class Machine {

  private Machine() {}

  static String today() {
    return "%s, %s, %d cores, %s %s, JDK %s"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Brokers.name(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch").toLowerCase(Locale.ROOT),
            System.getProperty("java.version"));
  }
}
