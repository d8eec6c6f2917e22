package mercury.bot;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Sends the replies of the bot. Thread-safe. */
final class ReplySender {

  private static final Logger LOG = LoggerFactory.getLogger(BotWorker.class);
  private static final String NO_TOPIC = "thread not found";
  private static final Integer NONE = null;

  private final TelegramApi telegram;

  ReplySender(TelegramApi telegram) {
    this.telegram = telegram;
  }

  /**
   * Sends a text to the chat, and the topic of it, that the message came from. Returns also when
   * Telegram refuses for good: no use in trying again (B8).
   */
  void send(Message to, String text) throws IOException {
    long chat = to.getChatId();
    Integer topic = to.getMessageThreadId();
    try {
      send(chat, topic, text);
    } catch (TelegramException e) {
      if (e.movedTo().isPresent()) {
        sendElsewhere(e.movedTo().getAsLong(), text);
      } else if (topic != null && e.getMessage().contains(NO_TOPIC)) {
        sendElsewhere(chat, text);
      } else {
        requireFinal(chat, e);
      }
    }
  }

  private void sendElsewhere(long chat, String text) throws IOException {
    try {
      send(chat, NONE, text);
    } catch (TelegramException e) {
      requireFinal(chat, e);
    }
  }

  private void send(long chat, Integer topic, String text) throws IOException {
    Map<String, Object> message = new HashMap<>(Map.of("chat_id", chat, "text", text));
    if (topic != null) {
      message.put("message_thread_id", topic);
    }
    telegram.call("sendMessage", message);
  }

  private static void requireFinal(long chat, TelegramException e) throws TelegramException {
    if (RequestRetry.passes(e)) {
      throw e;
    }
    LOG.info("chat {} is closed to the bot: {}", chat, e.getMessage());
  }
}
