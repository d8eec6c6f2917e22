package mercury.geobot.drive;

import mercury.geobot.ConsumerService;
import mercury.geobot.ServiceConfig;
import mercury.geobot.run.ArmHandlers;

/** ARM, as its program has it. */
public final class CallbackOperator {

  private final ConsumerService service;

  /** Makes one that is not started yet. */
  public CallbackOperator(ServiceConfig config) {
    this.service = new ConsumerService(config, ArmHandlers.of(config.service()));
  }

  /** Starts it. */
  public void start() {
    service.start();
  }

  /** Stops it. */
  public void stop() {
    service.stop();
  }
}
