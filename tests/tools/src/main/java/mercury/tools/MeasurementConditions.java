package mercury.tools;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The conditions of a measurement as text: date, services and machine. */
public final class MeasurementConditions {

  private MeasurementConditions() {}

  public static String today() {
    return today(TestBroker.name());
  }

  /** Returns the same text with services other than the tests' broker. */
  public static String today(String services) {
    return String.format(
        Locale.ROOT,
        "%s, %s, %d cores, %s %s, JDK %s",
        LocalDate.now(ZoneOffset.UTC),
        services,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch").toLowerCase(Locale.ROOT),
        System.getProperty("java.version"));
  }
}
