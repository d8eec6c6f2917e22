package mercury.geobot;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the handler of an action (K3). Thread-safe. */
public final class HandlerFactory {

  private final Map<String, MessageHandler> handlers = new ConcurrentHashMap<>();

  /** Makes one that knows no action. */
  public HandlerFactory() {}

  /**
   * Adds an action.
   *
   * @return this
   * @throws IllegalArgumentException if the action has a handler already
   */
  public HandlerFactory register(String action, MessageHandler handler) {
    if (handlers.putIfAbsent(action, handler) != null) {
      throw new IllegalArgumentException("the action '%s' has a handler".formatted(action));
    }
    return this;
  }

  /**
   * Returns the handler of an action.
   *
   * @throws UnknownActionException if there is none
   */
  public MessageHandler handlerOf(String action) throws UnknownActionException {
    return Optional.ofNullable(handlers.get(action))
        .orElseThrow(() -> new UnknownActionException(action));
  }
}
