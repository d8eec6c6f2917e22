package mercury.geobot;

/**
 * Tells that a user was updated: the event that it returns has the message {@code User updated}, the
 * time of now, and the action and the data of the event that it got (K4).
 */
public final class UpdateUserHandler implements MessageHandler {

  /**
   * Makes one.
   *
   * @param service the name under which the service sends
   */
  public UpdateUserHandler(String service) {
    // a field for it?
  }

  @Override
  public Event handle(Event event) {
    throw new UnsupportedOperationException("UpdateUserHandler.handle is not written yet");
  }
}
