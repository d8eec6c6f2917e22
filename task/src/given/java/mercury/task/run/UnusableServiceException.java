package mercury.task.run;

/**
 * Signals that a program cannot use a service that it needs. Its message says all that a person has
 * to know.
 */
public final class UnusableServiceException extends Exception {

  private static final long serialVersionUID = 1;

  public UnusableServiceException(String sentence) {
    super(sentence);
  }
}
