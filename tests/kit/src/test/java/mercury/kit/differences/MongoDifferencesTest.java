package mercury.kit.differences;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CollationStrength;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mercury.environment.Addresses;
import mercury.environment.Service;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the embedded MongoDB differs from MongoDB 8, a single server as in the compose file. */
class MongoDifferencesTest {

  private static final boolean REAL = Sides.isReal(Service.MONGO);
  private static final MongoClient CLIENT =
      MongoClients.create(Sides.addresses(Service.MONGO).get(Addresses.MONGO_URL));

  private MongoDatabase database;
  private MongoCollection<Document> logs;

  @BeforeEach
  void one_event() {
    database = CLIENT.getDatabase("differences-" + UUID.randomUUID());
    logs = database.getCollection("logs");
    logs.insertOne(
        new Document("_id", 1).append("level", "info").append("n", 1).append("at", Instant.EPOCH));
  }

  @AfterEach
  void drop() {
    database.drop();
  }

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @Test
  @Row("mongo-version")
  void the_server_says_which_version_it_is() {
    String version = database.runCommand(Document.parse("{buildInfo: 1}")).getString("version");
    assertThat(version).startsWith(REAL ? "8." : "5.0.0");
  }

  @Test
  @Row("mongo-users")
  void a_user_is_created() {
    Document user = Document.parse("{createUser: 'reader', pwd: 'secret', roles: []}");
    answers("ok", "error 59", () -> database.runCommand(user));
    answers(
        "ok",
        "error 59",
        () -> database.runCommand(Document.parse("{dropAllUsersFromDatabase: 1}")));
  }

  @Test
  @Row("mongo-sessions")
  void a_session_is_opened() {
    answers("ok", "refused by the driver", () -> useSession(false));
  }

  @Test
  @Row("mongo-transactions")
  void a_transaction_is_opened() {
    answers("error 20", "refused by the driver", () -> useSession(true));
  }

  private void useSession(boolean transaction) {
    try (ClientSession session = CLIENT.startSession()) {
      if (transaction) {
        session.startTransaction();
      }
      logs.insertOne(session, new Document());
    }
  }

  @Test
  @Row("mongo-change-streams")
  void changes_are_watched() {
    answers("error 40573", "error -1", () -> logs.watch().cursor().close());
  }

  @ParameterizedTest
  @Row("mongo-stages")
  @ValueSource(
      strings = {
        "{$set: {z: 1}}",
        "{$replaceWith: {z: 1}}",
        "{$unionWith: 'other'}",
        "{$bucketAuto: {groupBy: '$n', buckets: 2}}",
        "{$setWindowFields: {sortBy: {n: 1}, output: {rank: {$rank: {}}}}}",
        "{$densify: {field: 'n', range: {step: 1, bounds: 'full'}}}",
        "{$fill: {output: {q: {value: 0}}}}",
        "{$collStats: {count: {}}}"
      })
  void an_aggregation_has_a_newer_stage(String stage) {
    answers("ok", "error 40324", () -> aggregate(stage));
  }

  @ParameterizedTest
  @Row("mongo-expressions")
  @ValueSource(
      strings = {
        "{$dateTrunc: {date: '$at', unit: 'day'}}",
        "{$regexMatch: {input: '$level', regex: 'inf'}}",
        "{$switch: {branches: [{case: true, then: 1}]}}",
        "{$getField: 'n'}"
      })
  void a_projection_has_a_newer_expression(String expression) {
    answers("ok", "error 168", () -> aggregate("{$project: {x: " + expression + "}}"));
  }

  @ParameterizedTest
  @Row("mongo-accumulators")
  @ValueSource(strings = {"{$stdDevPop: '$n'}", "{$topN: {n: 1, sortBy: {n: -1}, output: '$n'}}"})
  void a_group_has_a_rarer_accumulator(String accumulator) {
    answers("ok", "error 15952", () -> aggregate("{$group: {_id: 1, x: " + accumulator + "}}"));
  }

  @Test
  @Row("mongo-graph-lookup")
  void an_aggregation_follows_a_graph() {
    String stage =
        "{$graphLookup: {from: 'logs', startWith: '$n', connectFromField: 'n', connectToField: 'n', as: 'g'}}";
    answers("ok", "connection lost", () -> aggregate(stage));
  }

  @Test
  @Row("mongo-update-pipeline")
  void an_update_is_an_aggregation() {
    List<Document> pipeline = List.of(Document.parse("{$set: {m: {$add: ['$n', 1]}}}"));
    answers("ok", "error -1", () -> logs.updateOne(Filters.eq("_id", 1), pipeline));
  }

  @Test
  @Row("mongo-text-search")
  void text_is_searched() {
    logs.createIndex(Indexes.text("level"));
    answers("ok", "error 2", () -> logs.find(Filters.text("info")).first());
  }

  @ParameterizedTest
  @Row("mongo-queries")
  @ValueSource(strings = {"{$jsonSchema: {required: ['n']}}", "{$where: 'this.n == 1'}"})
  void a_query_has_a_rarer_operator(String query) {
    answers("ok", "error 2", () -> logs.find(Document.parse(query)).first());
  }

  @Test
  @Row("mongo-geo")
  void what_is_near_is_searched() {
    logs.createIndex(Indexes.geo2dsphere("place"));
    String near = "{place: {$near: {$geometry: {type: 'Point', coordinates: [0, 0]}}}}";
    answers("ok", "error 2", () -> logs.find(Document.parse(near)).first());
  }

  @Test
  @Row("mongo-explain")
  void a_query_is_explained() {
    answers("ok", "error 59", () -> logs.find().explain());
  }

  @Test
  @Row("mongo-capped")
  void a_collection_is_to_keep_the_newest_only() {
    CreateCollectionOptions capped =
        new CreateCollectionOptions().capped(true).sizeInBytes(4096).maxDocuments(2);
    answers("ok", "error -1", () -> database.createCollection("newest", capped));
  }

  @Test
  @Row("mongo-ttl")
  void documents_are_to_expire() {
    // every second instead of every minute; the embedded server knows no such command
    answer(
        () ->
            CLIENT
                .getDatabase("admin")
                .runCommand(Document.parse("{setParameter: 1, ttlMonitorSleepSecs: 1}")));
    logs.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(1L, SECONDS));
    if (REAL) {
      await().atMost(Duration.ofSeconds(70)).until(() -> logs.countDocuments() == 0);
    } else {
      Instant later = Instant.now().plusSeconds(2);
      await().until(() -> Instant.now().isAfter(later));
      assertThat(logs.countDocuments()).isEqualTo(1);
    }
  }

  @Test
  @Row("mongo-partial-index")
  void only_active_documents_are_to_be_unique() {
    IndexOptions active =
        new IndexOptions().unique(true).partialFilterExpression(Document.parse("{active: true}"));
    logs.createIndex(Indexes.ascending("n"), active);
    answers("ok", "error 11000", () -> logs.insertOne(new Document("n", 1)));
  }

  @Test
  @Row("mongo-validation")
  void a_document_breaks_the_rules_of_its_collection() {
    Document number = Document.parse("{n: {$type: 'int'}}");
    database.createCollection(
        "valid",
        new CreateCollectionOptions().validationOptions(new ValidationOptions().validator(number)));
    Document text = new Document("n", "text");
    answers("error 121", "ok", () -> database.getCollection("valid").insertOne(text));
  }

  @Test
  @Row("mongo-views")
  void a_view_is_read() {
    database.createView("view", "logs", List.of(Document.parse("{$match: {n: 1}}")));
    assertThat(database.getCollection("view").countDocuments()).isEqualTo(REAL ? 1 : 0);
  }

  @Test
  @Row("mongo-collation")
  void a_query_ignores_case_by_collation() {
    Collation english =
        Collation.builder().locale("en").collationStrength(CollationStrength.SECONDARY).build();
    assertThat(logs.find(Filters.eq("level", "INFO")).collation(english)).hasSize(REAL ? 1 : 0);
  }

  @Test
  @Row("mongo-dotted-keys")
  void a_document_with_a_dot_in_a_key_is_updated() {
    logs.insertOne(new Document("_id", 2).append("a.b", 1));
    answers("ok", "broken answer", () -> logs.updateOne(Filters.eq("_id", 2), Updates.inc("n", 1)));
  }

  @Test
  @Row("mongo-same")
  void documents_are_counted_grouped_joined_and_kept_unique() {
    logs.createIndex(Indexes.ascending("id"), new IndexOptions().unique(true).sparse(true));
    logs.insertOne(new Document("id", 1L << 60).append("n", 1));
    assertThat(answer(() -> logs.insertOne(new Document("id", 1L << 60)))).isEqualTo("error 11000");
    logs.updateOne(Filters.eq("id", 1L << 60), Updates.inc("n", 2));
    Document join =
        Document.parse("{$lookup: {from: 'logs', localField: 'n', foreignField: '_id', as: 'r'}}");
    Document sum =
        Document.parse("{$group: {_id: null, total: {$sum: '$n'}, joined: {$max: {$size: '$r'}}}}");
    Document result = logs.aggregate(List.of(join, sum)).first();
    assertThat(result).containsEntry("total", 4).containsEntry("joined", 1);
    logs.insertOne(new Document("_id", 2).append("a.b", 1).append("$c", 2));
    assertThat(logs.find(Filters.eq("_id", 2)).first())
        .containsEntry("a.b", 1)
        .containsEntry("$c", 2);
  }

  private List<Document> aggregate(String stage) {
    return logs.aggregate(List.of(Document.parse(stage))).into(new ArrayList<>());
  }

  private static void answers(String real, String embedded, Runnable request) {
    assertThat(answer(request)).isEqualTo(REAL ? real : embedded);
  }

  private static String answer(Runnable request) {
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
}
