package mercury.playground;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The newest documents of the bot's collection {@code logs}. */
final class LogsPanel implements PanelFeed.Look, AutoCloseable {

  private static final String DATABASE = "bot";
  private static final int NEWEST = 30;
  private static final int LONGEST = 2000;

  private final List<String> hosts;
  private final MongoClient client;

  LogsPanel(String url) {
    ConnectionString address = new ConnectionString(url);
    hosts = address.getHosts();
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToClusterSettings(
                    cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .build());
  }

  @Override
  public Object now() throws IOException {
    try {
      return newest();
    } catch (MongoTimeoutException e) {
      throw new IOException("nothing answers at " + String.join(", ", hosts));
    }
  }

  private Map<String, Object> newest() {
    MongoCollection<Document> logs = client.getDatabase(DATABASE).getCollection("logs");
    List<String> newest = new ArrayList<>();
    logs.find()
        .sort(new Document("_id", -1))
        .limit(NEWEST)
        .forEach(document -> newest.add(shown(document)));
    return Map.of("count", logs.countDocuments(), "documents", newest);
  }

  @Override
  public void close() {
    client.close();
  }

  private static String shown(Document document) {
    String json = document.toJson();
    return json.length() > LONGEST ? json.substring(0, LONGEST) + " …" : json;
  }
}
