package mercury.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fetches the bot's updates from Telegram, as Telegram sends them. */
final class UpdateFetcher {

  /**
   * An update.
   *
   * @param id the {@code update_id}, from which the next offset follows
   * @param json the whole update, including the id
   */
  record Update(long id, Map<String, Object> json) {}

  private static final Duration WAIT = Duration.ofSeconds(50); // Telegram's maximum
  private static final Duration PATIENCE = WAIT.plusSeconds(10);

  private final TelegramApi telegram;

  UpdateFetcher(TelegramApi telegram) {
    this.telegram = telegram;
  }

  /**
   * Fetches the updates from that id on; waits for one if there is none. Telegram forgets earlier
   * updates.
   */
  List<Update> from(long offset) throws IOException {
    Map<String, Long> asked = Map.of("offset", offset, "timeout", WAIT.toSeconds());
    Object answer = telegram.call("getUpdates", asked, PATIENCE);
    if (!(answer instanceof List<?> list)) {
      throw new IOException("Telegram's answer holds no updates");
    }
    List<Update> updates = new ArrayList<>();
    for (Object element : list) {
      if (element instanceof Map<?, ?> json && json.get("update_id") instanceof Number id) {
        updates.add(new Update(id.longValue(), fields(json)));
      } // an element without an id cannot even be acknowledged
    }
    return updates;
  }

  private static Map<String, Object> fields(Map<?, ?> json) {
    Map<String, Object> fields = new LinkedHashMap<>();
    json.forEach((name, value) -> fields.put((String) name, value));
    return fields;
  }
}
