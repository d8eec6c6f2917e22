package mercury.task.run;

/** A service that a program needs cannot be used. The message is all that a person has to read. */
public final class UnusableServiceException extends Exception {

  private static final long serialVersionUID = 1;

  public UnusableServiceException(String sentence) {
    super(sentence);
  }
}
