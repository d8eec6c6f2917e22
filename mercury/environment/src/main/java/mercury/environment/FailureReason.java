package mercury.environment;

import java.net.URISyntaxException;

/** The reason for a failure in words that fit into one sentence. Thread-safe. */
public final class FailureReason {

  private FailureReason() {}

  /** Returns the first line of the innermost cause's message, or its type where it has none. */
  public static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    // the message of a malformed address repeats it, with its password
    String message =
        cause instanceof URISyntaxException malformed ? malformed.getReason() : cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElseThrow();
  }
}
