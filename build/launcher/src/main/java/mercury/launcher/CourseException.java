package mercury.launcher;

/** Thrown for a command that cannot be carried out: what is wrong and what to do, in a sentence. */
final class CourseException extends Exception {

  private static final long serialVersionUID = 1L;

  CourseException(String sentence) {
    super(sentence);
  }
}
