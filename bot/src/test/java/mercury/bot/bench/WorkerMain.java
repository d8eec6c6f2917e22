package mercury.bot.bench;

import java.util.List;
import mercury.bot.BotConfig;
import mercury.bot.BotWorker;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.task.WorkerConfig;

/** Runs the worker until the process is killed, or the one that started it is gone. */
public final class WorkerMain {

  private WorkerMain() {}

  /** Takes what {@link #arguments} gives. */
  public static void main(String[] args) throws Exception {
    WorkerConfig worker = new WorkerConfig(args[0], args[1], Integer.parseInt(args[2]));
    S3Config s3 = new S3Config(args[4], args[5], args[6], args[7]);
    BotConfig config = new BotConfig(worker, new PostgresConfig(args[3]), s3, args[8]);
    new BotWorker(Telegram.TOKEN, config).start();
    while (System.in.read() >= 0) {
      // nothing comes; the end does when nobody is there any more
    }
    Runtime.getRuntime().halt(0);
  }

  static List<String> arguments(BotConfig config) {
    WorkerConfig worker = config.workerConfig();
    S3Config s3 = config.s3Config();
    return List.of(
        worker.rabbitUrl(),
        worker.queueName(),
        Integer.toString(worker.capacity()),
        config.postgresConfig().dsn(),
        s3.endpoint(),
        s3.accessKey(),
        s3.secretKey(),
        s3.bucket(),
        config.apiUrl());
  }
}
