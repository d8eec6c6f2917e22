package mercury.playground;

/** Asked for something that is not there. The message is one sentence for the person who asked. */
final class PlaygroundNotFoundException extends Exception {

  private static final long serialVersionUID = 1L;

  PlaygroundNotFoundException(String message) {
    super(message);
  }
}
