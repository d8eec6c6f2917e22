package mercury.environment;

/** Thrown when a service cannot be started. Its message is one sentence for people. */
public final class ServiceStartException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Makes one with that sentence. */
  public ServiceStartException(String message) {
    super(message);
  }

  /** Makes one with that sentence. */
  public ServiceStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
