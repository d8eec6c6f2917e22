package mercury.bot;

import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the replies of the bot. Thread-safe. */
final class ReplySender {

  private static final Logger LOG = LoggerFactory.getLogger(BotWorker.class);
  private static final int FORBIDDEN = 403;

  private final TelegramApi telegram;
  private final RequestRetry patience;

  ReplySender(TelegramApi telegram, RequestRetry patience) {
    this.telegram = telegram;
    this.patience = patience;
  }

  /**
   * Sends a text. Returns also when the user wants to hear nothing: no use in trying again (B8).
   */
  void send(long chat, String text) throws IOException {
    try {
      patience.run(() -> telegram.call("sendMessage", Map.of("chat_id", chat, "text", text)));
    } catch (TelegramException e) {
      if (e.status() != FORBIDDEN) {
        throw e;
      }
      LOG.info("chat {} is closed to the bot: {}", chat, e.getMessage());
    }
  }
}
