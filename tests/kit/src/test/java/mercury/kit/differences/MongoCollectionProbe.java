package mercury.kit.differences;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mercury.environment.ServiceAddresses;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A new collection with one event for each test, and what MongoDB answers to requests about it. */
final class MongoCollectionProbe implements BeforeEachCallback, AfterEachCallback {

  static final boolean REAL = ServiceUnderTest.isReal("mongo");

  private MongoClient client;
  private MongoDatabase database;

  MongoClient client() {
    return client;
  }

  MongoDatabase database() {
    return database;
  }

  /** The collection itself. */
  MongoCollection<Document> all() {
    return database.getCollection("logs");
  }

  List<Document> aggregate(String stage) {
    return all().aggregate(List.of(Document.parse(stage))).into(new ArrayList<>());
  }

  /** Asserts what comes of a request: {@code ok}, the number of an error, or how else it ended. */
  void answers(String mongo, String embedded, Runnable request) {
    assertThat(answer(request)).isEqualTo(REAL ? mongo : embedded);
  }

  String answer(Runnable request) {
    try {
      request.run();
      return "ok";
    } catch (MongoCommandException e) {
      return "error " + e.getErrorCode();
    } catch (MongoWriteException e) {
      return "error " + e.getCode();
    } catch (MongoSocketException e) {
      return "connection lost";
    } catch (BsonInvalidOperationException e) {
      return "broken answer";
    } catch (MongoClientException e) {
      return "refused by the driver";
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    client =
        MongoClients.create(ServiceUnderTest.addresses("mongo").get(ServiceAddresses.MONGO_URL));
    database = client.getDatabase("differences-" + UUID.randomUUID());
    Document event = new Document("_id", 1).append("level", "info").append("n", 1);
    all().insertOne(event.append("at", Instant.EPOCH));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    database.drop();
    client.close();
  }
}
