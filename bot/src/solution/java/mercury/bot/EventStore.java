package mercury.bot;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The collection {@code logs}. Only one thread may add events; the rest is thread-safe. */
final class EventStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BotLogger.class);
  private static final String COLLECTION = "logs";
  private static final String ID = "_id";
  private static final int SELECTION_S = 2; // stop() waits for it
  private static final int ANSWER_S = 8;

  private final String url;
  private final String database;
  private final RetryLoop retrying = new RetryLoop(LOG, EventStore::mayPass);
  private MongoClient client;
  private boolean closed;

  EventStore(String url, String database) {
    this.url = url;
    this.database = database;
  }

  /** Opens the client without waiting for the server, which the client looks for by itself. */
  synchronized void open() {
    if (client == null && !closed) {
      client = MongoClients.create(settings());
    }
  }

  /** Stores the event. Waits for an unavailable server until {@link #end}. */
  void add(Map<String, Object> data) {
    Document document = BsonConverter.of(data);
    document.putIfAbsent(ID, new ObjectId()); // the same id at each attempt
    try {
      retrying.run("store events in MongoDB", () -> insert(document));
    } catch (Exception e) {
      throw new IllegalStateException("An event was not stored: " + e.getMessage(), e);
    }
    LOG.info("event is stored, update {}", data.get("update_id"));
  }

  /** Stops waiting for an unavailable server. */
  void end() {
    retrying.end();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.close();
    }
  }

  private Void insert(Document document) {
    try {
      opened().getDatabase(database).getCollection(COLLECTION).insertOne(document);
    } catch (MongoWriteException e) {
      boolean ours = document.get(ID) instanceof ObjectId;
      if (!ours || e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      } // the previous attempt stored the document, and only its answer was lost
    }
    return null;
  }

  private synchronized MongoClient opened() {
    return client;
  }

  private MongoClientSettings settings() {
    return MongoClientSettings.builder()
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(SELECTION_S, TimeUnit.SECONDS))
        .applyToSocketSettings(
            socket ->
                socket
                    .connectTimeout(SELECTION_S, TimeUnit.SECONDS)
                    .readTimeout(ANSWER_S, TimeUnit.SECONDS))
        .applyConnectionString(new ConnectionString(url)) // last, so that its options win
        .build();
  }

  /**
   * Returns whether a later attempt may succeed: MongoDB will never accept a document that it has
   * refused.
   */
  private static boolean mayPass(Exception e) {
    return e instanceof MongoException && !(e instanceof MongoWriteException);
  }
}
