package mercury.task;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import mercury.harness.check.CheckContext;

/**
 * The text of an exception and of all its causes.
 *
 * @param text its own message, without host and port
 * @param whole everything that is printed of it
 */
record ExceptionText(String text, String whole, String password) {

  /** Fails as {@code silent} if nothing was thrown. */
  static ExceptionText of(CheckContext context, Optional<Exception> thrown, String password) {
    context.require(thrown.isPresent(), "silent");
    StringWriter whole = new StringWriter();
    thrown.get().printStackTrace(new PrintWriter(whole));
    return new ExceptionText(String.valueOf(thrown.get().getMessage()), whole.toString(), password);
  }

  /** Fails unless it names host and port, and never the password. */
  void requireNames(CheckContext context, String host, int port) {
    context.require(!whole.contains(password), "password");
    String lower = whole.toLowerCase(Locale.ROOT);
    boolean named = lower.contains(host) && lower.contains(String.valueOf(port));
    context.require(named, "unnamed", text, host + ":" + port);
  }
}
