package mercury.geobot;

/**
 * Tells that a user was created: the event that it returns has the message {@code User created}, the
 * time of now, and the action and the data of the event that it got (K4).
 */
public final class CreateUserHandler implements MessageHandler {

  /**
   * Makes one.
   *
   * @param service the name under which the service sends
   */
  public CreateUserHandler(String service) {
    // a field for it?
  }

  @Override
  public Event handle(Event event) {
    throw new UnsupportedOperationException("CreateUserHandler.handle is not written yet");
  }
}
