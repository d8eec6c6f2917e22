package mercury.bot;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.Set;
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
  private static final String OWN_INDEX = " index: _id_ "; // the other indexes refuse an event
  private static final String RETRYABLE = "RetryableWriteError";
  private static final int SELECTION_S = 2; // stop() waits for it
  private static final int ANSWER_S = 8;

  /** Answers that are about the server, not about the event: see MongoDB's error_codes.yml. */
  private static final Set<Integer> SERVER_IN_TROUBLE =
      Set.of(
          6, 7, 89, 9001, // the network between servers
          91, 189, 10107, 11600, 11602, 13435, 13436, // a server that stops, or a secondary one
          24, 50, 64, 112, 202, 262, 290, // busy
          13, 18, 133, 14031); // for the operator: rights, shards, disk

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

  /**
   * Stores the event. Waits for a server that is away, until {@link #end}; drops an event that
   * MongoDB does not take for what it is.
   */
  void add(Map<String, Object> data) {
    Object update = data.get("update_id");
    try {
      Document document = BsonConverter.ofEvent(data);
      document.put(ID, new ObjectId()); // the same when tried again
      retrying.run("store events in MongoDB", () -> insert(document));
      LOG.info("event is stored, update {}", update);
    } catch (Exception e) {
      LOG.error("event of update {} is dropped: {}", update, e.getMessage());
    }
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
      if (!isStoredAlready(e)) {
        throw e;
      }
    }
    return null;
  }

  /** Tells whether the answer to the attempt before was lost, and not the document. */
  private static boolean isStoredAlready(MongoWriteException e) {
    return e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
        && e.getError().getMessage().contains(OWN_INDEX);
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

  /**
   * Tells whether the same event may be stored another time: when no server answered, or one that
   * is in trouble itself. A document that it does not take, it will never take.
   */
  private static boolean mayPass(Exception e) {
    return e instanceof MongoServerException answer
        ? SERVER_IN_TROUBLE.contains(answer.getCode()) || answer.hasErrorLabel(RETRYABLE)
        : e instanceof MongoSocketException || e instanceof MongoClientException;
  }
}
