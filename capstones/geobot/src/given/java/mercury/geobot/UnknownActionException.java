package mercury.geobot;

/** Thrown when nobody handles an action. */
public final class UnknownActionException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param action what was asked for
   */
  public UnknownActionException(String action) {
    super("unknown action '%s'".formatted(action));
  }
}
