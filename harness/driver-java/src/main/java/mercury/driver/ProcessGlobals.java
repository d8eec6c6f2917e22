package mercury.driver;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/** The settings that code can change for its whole process: each check finds them restored. */
final class ProcessGlobals {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final InputStream in = System.in;
  private final Properties properties = (Properties) System.getProperties().clone();
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private final Thread.UncaughtExceptionHandler handler =
      Thread.getDefaultUncaughtExceptionHandler();

  /** Has the process speak that language until {@link #restore}; returns null. */
  Object speak(String languageTag) {
    Locale.setDefault(Locale.forLanguageTag(languageTag));
    return null;
  }

  void restore() {
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
    System.setProperties((Properties) properties.clone());
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
    Thread.setDefaultUncaughtExceptionHandler(handler);
  }
}
