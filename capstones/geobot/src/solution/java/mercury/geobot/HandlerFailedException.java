package mercury.geobot;

/** Thrown when a handler has failed as often as it may. */
final class HandlerFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  HandlerFailedException(Throwable last) {
    super("the handler has failed three times: " + last, last);
  }
}
