package mercury.geobot.drive;

import mercury.geobot.ConsumerService;
import mercury.geobot.HandlerFactory;
import mercury.geobot.ServiceConfig;
import mercury.geobot.StartTaskHandler;

/** WORKER, whose tasks somebody else does; it also knows an action of its own, {@code greet}. */
public final class CallbackTaskWorker {

  private final ConsumerService service;

  /** Makes a worker that is not started yet. */
  public CallbackTaskWorker(ServiceConfig config, TaskCallback callback) {
    HandlerFactory handlers =
        new HandlerFactory()
            .register("start_task", new StartTaskHandler(config.service(), callback::work))
            .register(GreetHandler.ACTION, new GreetHandler(config.service()));
    this.service = new ConsumerService(config, handlers);
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
