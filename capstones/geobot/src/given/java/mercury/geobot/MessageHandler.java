package mercury.geobot;

/** Does what one kind of events asks for. Implementations are thread-safe. */
@FunctionalInterface
public interface MessageHandler {

  /**
   * Handles an event.
   *
   * @return the event that tells what was done
   * @throws Exception if it cannot be done now
   */
  Event handle(Event event) throws Exception;
}
