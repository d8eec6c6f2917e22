package mercury.task.run;

/**
 * Signals that a program cannot use a service that it needs. The message is all that a person has
 * to read.
 */
public final class UnusableServiceException extends Exception {

  private static final long serialVersionUID = 1;

  public UnusableServiceException(String sentence) {
    super(sentence);
  }
}
