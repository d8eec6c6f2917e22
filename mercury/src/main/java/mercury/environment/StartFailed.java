package mercury.environment;

/** A service could not be started. The message is one sentence for the person at the terminal. */
public final class StartFailed extends Exception {

  private static final long serialVersionUID = 1L;

  StartFailed(String message) {
    super(message);
  }

  StartFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
