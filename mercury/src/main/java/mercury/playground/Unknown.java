package mercury.playground;

/** Asked for something that is not there. The message is one sentence for the person who asked. */
final class Unknown extends Exception {

  private static final long serialVersionUID = 1L;

  Unknown(String message) {
    super(message);
  }
}
