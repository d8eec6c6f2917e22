package mercury.geobot;

/**
 * Tells that a user was updated.
 *
 * <ol>
 *   <li>The event that {@link #handle} returns has the message {@code User updated}, the time of now,
 *       the name of this service, and the action and the data of the event that it got. (K4)
 * </ol>
 *
 * <p>Thread-safe.
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
