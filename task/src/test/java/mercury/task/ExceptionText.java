package mercury.task;

import mercury.harness.check.CheckContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;

/**
 * What an exception tells its reader, with all of its causes.
 *
 * @param text its own message, without host and port
 * @param whole all that is printed of it
 */
record ExceptionText(String text, String whole, String password) {

  /** Fails in the way {@code silent} if nothing was thrown. */
  static ExceptionText of(CheckContext bench, Optional<Exception> thrown, String password) {
    bench.require(thrown.isPresent(), "silent");
    StringWriter whole = new StringWriter();
    thrown.get().printStackTrace(new PrintWriter(whole));
    return new ExceptionText(String.valueOf(thrown.get().getMessage()), whole.toString(), password);
  }

  /** Fails unless it names host and port, and nowhere the password. */
  void requireNames(CheckContext bench, String host, int port) {
    bench.require(!whole.contains(password), "password");
    String lower = whole.toLowerCase(Locale.ROOT);
    boolean named = lower.contains(host) && lower.contains(String.valueOf(port));
    bench.require(named, "unnamed", text, host + ":" + port);
  }
}
