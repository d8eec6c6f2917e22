package mercury.geobot.drive;

import java.time.Instant;
import mercury.geobot.Event;
import mercury.geobot.MessageHandler;
import mercury.geobot.Payload;

/** A further action, which is this class and one registration. */
final class GreetHandler implements MessageHandler {

  static final String ACTION = "greet";

  private final String service;

  GreetHandler(String service) {
    this.service = service;
  }

  @Override
  public Event handle(Event event) {
    return new Event(
        service, event.action(), new Payload("Hello", Instant.now(), event.payload().data()));
  }
}
