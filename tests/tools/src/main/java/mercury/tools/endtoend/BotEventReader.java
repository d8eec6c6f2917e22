package mercury.tools.endtoend;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.HashSet;
import java.util.Set;

/** The events that the bot has stored in MongoDB. */
final class BotEventReader {

  private final String url;

  BotEventReader(String url) {
    this.url = url;
  }

  /** The ids of the updates that have an event. */
  Set<Long> updates() {
    try (MongoClient client = MongoClients.create(url)) {
      Set<Long> updates = new HashSet<>();
      client
          .getDatabase("bot")
          .getCollection("logs")
          .find()
          .forEach(event -> updates.add(event.get("update_id", Number.class).longValue()));
      return updates;
    }
  }
}
