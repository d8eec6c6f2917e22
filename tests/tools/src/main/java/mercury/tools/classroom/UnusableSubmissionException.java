package mercury.tools.classroom;

/** A submission from which no solution can be taken. The message is the row's sentence. */
final class UnusableSubmissionException extends Exception {

  private static final long serialVersionUID = 1;

  UnusableSubmissionException(String sentence) {
    super(sentence);
  }
}
