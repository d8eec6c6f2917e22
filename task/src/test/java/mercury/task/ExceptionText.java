package mercury.task;

import java.util.Locale;
import java.util.Optional;
import mercury.harness.check.CheckContext;
import mercury.harness.driver.SubjectException;

/**
 * The text of an exception and of all its causes.
 *
 * @param message its own message, without host and port
 * @param stackTrace everything that is printed of it
 */
record ExceptionText(String message, String stackTrace, String password) {

  /** Fails as {@code silent} if nothing was thrown. */
  static ExceptionText of(CheckContext context, Optional<Exception> thrown, String password) {
    context.require(thrown.isPresent(), "silent");
    Exception what = thrown.get();
    String printed = what instanceof SubjectException subject ? subject.printed() : what.toString();
    return new ExceptionText(String.valueOf(what.getMessage()), printed, password);
  }

  /** Fails as {@code password} if it contains the password; the evidence says what is malformed. */
  void requireNoPassword(CheckContext context, String malformed) {
    context.require(!stackTrace.contains(password), "password", malformed);
  }

  /** Fails unless it names host and port, and never the password. */
  void requireNamesAddress(CheckContext context, String host, int port) {
    context.require(!stackTrace.contains(password), "password");
    String lower = stackTrace.toLowerCase(Locale.ROOT);
    boolean named = lower.contains(host) && lower.contains(String.valueOf(port));
    context.require(named, "unnamed", message, host + ":" + port);
  }
}
