package mercury.geobot.run;

import java.util.Map;
import mercury.geobot.ConsumerService;
import mercury.geobot.HandlerFactory;
import mercury.geobot.ServiceConfig;
import mercury.geobot.StartTaskHandler;

/** Does tasks, until Ctrl+C: each takes as many seconds as its data says under {@code seconds}. */
public final class RunTaskWorker {

  private RunTaskWorker() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    GeobotProgram.run(
        "worker",
        args,
        settings -> {
          ServiceConfig config = settings.worker();
          HandlerFactory handlers =
              new HandlerFactory()
                  .register(
                      "start_task",
                      new StartTaskHandler(config.service(), RunTaskWorker::takeTime));
          ConsumerService service = new ConsumerService(config, handlers);
          service.start();
          return service::stop;
        });
  }

  private static void takeTime(Map<String, Object> data) throws InterruptedException {
    if (data.get("seconds") instanceof Number seconds) {
      Thread.sleep(Math.max(0, seconds.longValue() * 1_000));
    }
  }
}
