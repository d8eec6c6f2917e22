package mercury.geobot;

import java.time.Instant;

/** Tells that a user was created. Immutable. */
public final class CreateUserHandler implements MessageHandler {

  private final String service;

  /**
   * Makes one.
   *
   * @param service the name under which the service sends
   */
  public CreateUserHandler(String service) {
    this.service = service;
  }

  @Override
  public Event handle(Event event) {
    return new Event(
        service,
        event.action(),
        new Payload("User created", Instant.now(), event.payload().data()));
  }
}
