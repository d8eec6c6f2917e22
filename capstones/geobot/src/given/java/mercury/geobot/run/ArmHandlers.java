package mercury.geobot.run;

import mercury.geobot.CreateUserHandler;
import mercury.geobot.HandlerFactory;
import mercury.geobot.UpdateUserHandler;

/** What ARM does: which handler has which action. */
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
