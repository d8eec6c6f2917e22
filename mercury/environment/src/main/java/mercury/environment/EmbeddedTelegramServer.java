package mercury.environment;

import java.io.IOException;
import java.nio.file.Path;
import mercury.telegram.BotApi;

/** A server of Telegram's Bot API in this JVM. */
final class EmbeddedTelegramServer implements EmbeddedServer {

  private final BotApi api;

  private EmbeddedTelegramServer(BotApi api) {
    this.api = api;
  }

  /**
   * Starts the server.
   *
   * @param port the port to listen on, 0 for any
   * @param folder where files are that people send, while it runs; made when missing
   */
  static EmbeddedTelegramServer start(int port, Path folder) throws IOException {
    return new EmbeddedTelegramServer(BotApi.start(port, folder));
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
