package mercury.harness.runner.jvm;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/** The state that code can change for the whole JVM: it is put back after a run. */
final class JvmGlobals {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final InputStream in = System.in;
  private final Properties properties = (Properties) System.getProperties().clone();
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private final Thread.UncaughtExceptionHandler handler =
      Thread.getDefaultUncaughtExceptionHandler();

  private JvmGlobals() {}

  static JvmGlobals now() {
    return new JvmGlobals();
  }

  void restore() {
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
    System.setProperties(properties);
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
    Thread.setDefaultUncaughtExceptionHandler(handler);
  }
}
