package mercury.environment;

import java.io.IOException;
import java.nio.file.Path;
import mercury.telegram.BotApi;

/** A server of Telegram's Bot API in this JVM. */
final class TelegramPart implements Part {

  private final BotApi api;

  private TelegramPart(BotApi api) {
    this.api = api;
  }

  /**
   * Starts the server.
   *
   * @param port the port to listen on, 0 for any
   * @param folder where files are that people send; made when missing, left alone by {@link #stop}
   */
  static TelegramPart start(int port, Path folder) throws IOException {
    return new TelegramPart(BotApi.start(port, folder));
  }

  @Override
  public int port() {
    return api.port();
  }

  @Override
  public void stop() throws IOException {
    api.close();
  }
}
