package mercury.bot.bench;

import java.util.List;
import mercury.bot.Poller;
import mercury.bot.PollerConfig;
import mercury.task.LoggerConfig;
import mercury.task.WorkerClientConfig;

/** Runs the poller until the process is killed, or the one that started it is gone. */
public final class PollerMain {

  private PollerMain() {}

  /** Takes what {@link #arguments} gives. */
  public static void main(String[] args) throws Exception {
    PollerConfig config =
        new PollerConfig(
            new WorkerClientConfig(args[0], args[1]), new LoggerConfig(args[2], args[3]), args[4]);
    new Poller(Telegram.TOKEN, config).start();
    while (System.in.read() >= 0) {
      // nothing comes; the end does when nobody is there any more
    }
    Runtime.getRuntime().halt(0);
  }

  static List<String> arguments(PollerConfig config) {
    WorkerClientConfig client = config.workerClientConfig();
    LoggerConfig logger = config.loggerConfig();
    return List.of(
        client.rabbitUrl(), client.queueName(), logger.rabbitUrl(), logger.name(), config.apiUrl());
  }
}
