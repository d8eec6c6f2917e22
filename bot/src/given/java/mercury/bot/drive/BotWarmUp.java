package mercury.bot.drive;

import mercury.bot.ObjectStorage;
import mercury.bot.S3Config;
import mercury.bot.TelegramApi;

/** Loads the classes of the bot's libraries, which takes long, before anybody waits for them. */
public final class BotWarmUp implements Runnable {

  private static final String NOBODY = "http://localhost:9";

  @Override
  public void run() {
    new ObjectStorage(new S3Config(NOBODY, "key", "secret", "bucket")).close();
    new TelegramApi("1:token", NOBODY).close();
  }
}
