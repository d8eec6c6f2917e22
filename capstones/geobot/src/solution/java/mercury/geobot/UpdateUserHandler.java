package mercury.geobot;

import java.time.Instant;

/** Tells that a user was updated. Immutable. */
public final class UpdateUserHandler implements MessageHandler {

  private final String service;

  /**
   * Makes one.
   *
   * @param service the name under which the service sends
   */
  public UpdateUserHandler(String service) {
    this.service = service;
  }

  @Override
  public Event handle(Event event) {
    return new Event(
        service,
        event.action(),
        new Payload("User updated", Instant.now(), event.payload().data()));
  }
}
