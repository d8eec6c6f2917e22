package mercury.playground;

/** Thrown for something that is not there. Its message is one sentence for people. */
final class PlaygroundNotFoundException extends Exception {

  private static final long serialVersionUID = 1L;

  PlaygroundNotFoundException(String message) {
    super(message);
  }
}
