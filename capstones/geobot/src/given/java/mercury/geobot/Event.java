package mercury.geobot;

/**
 * The value of a record: something that one service tells the others. Immutable.
 *
 * @param service who sends it, like {@code lk}
 * @param action what is to be done or was done, like {@code update_user}
 * @param payload all else
 */
public record Event(String service, String action, Payload payload) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException naming the one that is missing
   */
  public Event {
    Payload.requireText("service", service);
    Payload.requireText("action", action);
    if (payload == null) {
      throw new IllegalArgumentException("payload is missing");
    }
  }
}
