package mercury.environment;

/** A service could not be started. The message is one sentence for the person at the terminal. */
public final class ServiceStartException extends Exception {

  private static final long serialVersionUID = 1L;

  ServiceStartException(String message) {
    super(message);
  }

  ServiceStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
