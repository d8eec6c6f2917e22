package mercury.geobot.run;

import mercury.geobot.CreateUserHandler;
import mercury.geobot.HandlerFactory;
import mercury.geobot.UpdateUserHandler;

/** The work of ARM: a handler for each of its actions. */
public final class ArmHandlers {

  private ArmHandlers() {}

  /**
   * Returns the handlers of ARM.
   *
   * @param service the name under which it sends
   */
  public static HandlerFactory of(String service) {
    return new HandlerFactory()
        .register("create_user", new CreateUserHandler(service))
        .register("update_user", new UpdateUserHandler(service));
  }
}
