package mercury.bot;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The updates that wait at Telegram, as it sends them. */
final class UpdateFetcher {

  /**
   * An update.
   *
   * @param id what the next offset is counted from
   * @param json everything, the id included
   */
  record Update(long id, Map<String, Object> json) {}

  private static final Duration WAIT = Duration.ofSeconds(50); // Telegram waits no longer
  private static final Duration PATIENCE = WAIT.plusSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final List<String> USUAL_KINDS = List.of(); // undoes what somebody once filtered
  private static final int OK = 200;

  private final TelegramApi telegram;

  UpdateFetcher(TelegramApi telegram) {
    this.telegram = telegram;
  }

  /**
   * Fetches those from that id on; waits for one if there is none. Telegram forgets earlier ones.
   */
  List<Update> from(long offset) throws IOException {
    Map<String, Object> asked =
        Map.of("offset", offset, "timeout", WAIT.toSeconds(), "allowed_updates", USUAL_KINDS);
    long begun = System.nanoTime();
    try {
      return updates(telegram.call("getUpdates", asked, PATIENCE));
    } catch (IOException e) {
      if (System.nanoTime() - begun > IDLE.toNanos() && isCut(e)) {
        return List.of(); // by a proxy that ends what is idle: nothing is wrong
      }
      throw e;
    }
  }

  private static boolean isCut(IOException e) {
    return !(e instanceof TelegramException
        || e instanceof ConnectException
        || e instanceof NoRouteToHostException
        || e instanceof UnknownHostException
        || e instanceof SocketTimeoutException);
  }

  private static List<Update> updates(Object answer) throws IOException {
    if (!(answer instanceof List<?> list)) {
      throw new TelegramException(OK, "an answer without updates", Map.of());
    }
    List<Update> updates = new ArrayList<>();
    for (Object element : list) {
      if (element instanceof Map<?, ?> json && json.get("update_id") instanceof Number id) {
        updates.add(new Update(id.longValue(), fields(json)));
      } // without an id it is not an update: it cannot even be acknowledged
    }
    return updates;
  }

  private static Map<String, Object> fields(Map<?, ?> json) {
    Map<String, Object> fields = new LinkedHashMap<>();
    json.forEach((name, value) -> fields.put((String) name, value));
    return fields;
  }
}
