package mercury.geobot.run;

import mercury.geobot.ConsumerService;
import mercury.geobot.ServiceConfig;

/** Creates and changes users, until Ctrl+C. */
public final class RunArm {

  private RunArm() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    GeobotProgram.run(
        "arm",
        args,
        settings -> {
          ServiceConfig config = settings.arm();
          ConsumerService service = new ConsumerService(config, ArmHandlers.of(config.service()));
          service.start();
          return service::stop;
        });
  }
}
