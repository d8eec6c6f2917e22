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

/** The collection {@code logs}. Events are added by one thread; the rest is thread-safe. */
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

  /** Opens the client, which looks for the server by itself, and does not wait for it. */
  synchronized void open() {
    if (client == null && !closed) {
      client = MongoClients.create(settings());
    }
  }

  /** Stores the event. Waits for a server that is away, until {@link #end}. */
  void add(Map<String, Object> data) {
    Document document = BsonConverter.of(data);
    document.putIfAbsent(ID, new ObjectId()); // the same when tried again
    try {
      retrying.run("store events in MongoDB", () -> insert(document));
    } catch (Exception e) {
      throw new IllegalStateException("An event was not stored: " + e.getMessage(), e);
    }
    LOG.info("event is stored, update {}", data.get("update_id"));
  }

  /** Waits no more for a server that is away. */
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
      } // the answer to the attempt before was lost, not the document
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
        .applyConnectionString(new ConnectionString(url)) // what it says counts
        .build();
  }

  /** A document that MongoDB does not take will never be taken. */
  private static boolean mayPass(Exception e) {
    return e instanceof MongoException && !(e instanceof MongoWriteException);
  }
}
