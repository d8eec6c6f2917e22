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
import mercury.environment.ServiceAddresses;
import org.bson.Document;

/** The newest documents of a MongoDB collection. Thread-safe. */
final class CollectionPanel implements Panel {

  private static final int MAX_DOCUMENTS = 30;
  private static final int MAX_LENGTH = 2000;

  private final List<String> hosts;
  private final MongoClient client;
  private final String database;
  private final String collection;

  private CollectionPanel(String url, String database, String collection) {
    this.database = database;
    this.collection = collection;
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

  /** Shows the {@code collection} in the {@code database} of the settings. */
  public static final class Provider implements PanelProvider {

    @Override
    public String kind() {
      return "collection";
    }

    @Override
    public Panel open(ServiceAddresses addresses, PanelSettings settings) {
      return new CollectionPanel(
          addresses.get(ServiceAddresses.MONGO_URL),
          settings.place("database"),
          settings.place("collection"));
    }
  }

  @Override
  public String location() {
    return database + "." + collection;
  }

  @Override
  public Object read() throws IOException {
    try {
      return newest();
    } catch (MongoTimeoutException e) {
      throw new IOException("nothing answers at " + String.join(", ", hosts));
    }
  }

  private Map<String, Object> newest() {
    MongoCollection<Document> documents = client.getDatabase(database).getCollection(collection);
    List<String> newest = new ArrayList<>();
    documents
        .find()
        .sort(new Document("_id", -1))
        .limit(MAX_DOCUMENTS)
        .forEach(document -> newest.add(shown(document)));
    return Map.of("count", documents.countDocuments(), "documents", newest);
  }

  @Override
  public void close() {
    client.close();
  }

  private static String shown(Document document) {
    String json = document.toJson();
    return json.length() > MAX_LENGTH ? json.substring(0, MAX_LENGTH) + " …" : json;
  }
}
