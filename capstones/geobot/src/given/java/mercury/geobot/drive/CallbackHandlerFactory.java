package mercury.geobot.drive;

import mercury.geobot.HandlerFactory;
import mercury.geobot.MessageHandler;
import mercury.geobot.UnknownActionException;
import mercury.geobot.run.ArmHandlers;

/** ARM's handlers, and one that is registered later. */
public final class CallbackHandlerFactory {

  private final HandlerFactory handlers = ArmHandlers.of("arm");

  /** Makes one that knows ARM's actions. */
  public CallbackHandlerFactory() {}

  /** Registers the action {@code greet}. */
  public void registerGreet() {
    handlers.register(GreetHandler.ACTION, new GreetHandler("arm"));
  }

  /** Returns the simple name of the class of the handler of an action, or {@code null} as text. */
  public String nameOf(String action) throws UnknownActionException {
    MessageHandler handler = handlers.handlerOf(action);
    return handler == null ? "null" : handler.getClass().getSimpleName();
  }
}
