package mercury.environment;

/** Words for a failure, fit for one sentence. */
final class Reason {

  private Reason() {}

  /** The first line of the innermost cause's message, or its kind where it has none. */
  static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElseThrow();
  }
}
