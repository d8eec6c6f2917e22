package mercury.task;

import mercury.harness.check.CheckContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of an exception and of all its causes.
 *
 * @param text its own message, without host and port
 * @param whole everything that is printed of it
 */
record ExceptionText(String text, String whole, String password) {

  /** Fails as {@code silent} if nothing was thrown. */
  static ExceptionText of(CheckContext bench, Optional<Exception> thrown, String password) {
    bench.require(thrown.isPresent(), "silent");
    StringWriter whole = new StringWriter();
    thrown.get().printStackTrace(new PrintWriter(whole));
    return new ExceptionText(String.valueOf(thrown.get().getMessage()), whole.toString(), password);
  }

  /** Fails unless it names host and port, and never the password. */
  void requireNames(CheckContext bench, String host, int port) {
    bench.require(!whole.contains(password), "password");
    String lower = whole.toLowerCase(Locale.ROOT);
    boolean named = lower.contains(host) && lower.contains(String.valueOf(port));
    bench.require(named, "unnamed", text, host + ":" + port);
  }
}
