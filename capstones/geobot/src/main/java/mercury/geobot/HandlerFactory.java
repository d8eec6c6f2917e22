package mercury.geobot;

/**
 * Finds the handler of an action.
 *
 * <ol>
 *   <li>{@link #register} adds an action, {@link #handlerOf} finds its handler. An action that
 *       nobody has registered is an {@link UnknownActionException}, which names it. A further action
 *       is one handler and one registration: the loop of {@link ConsumerService} knows no action.
 *       (K3)
 * </ol>
 *
 * <p>Thread-safe.
 */
public final class HandlerFactory {

  /** Makes one that knows no action. */
  public HandlerFactory() {}

  /**
   * Adds an action.
   *
   * @return this
   * @throws IllegalArgumentException if the action has a handler already
   */
  public HandlerFactory register(String action, MessageHandler handler) {
    throw new UnsupportedOperationException("HandlerFactory.register is not written yet");
  }

  /**
   * Returns the handler of an action.
   *
   * @throws UnknownActionException if there is none
   */
  public MessageHandler handlerOf(String action) throws UnknownActionException {
    throw new UnsupportedOperationException("HandlerFactory.handlerOf is not written yet");
  }
}
