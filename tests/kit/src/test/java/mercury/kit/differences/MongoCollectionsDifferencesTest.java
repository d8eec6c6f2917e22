package mercury.kit.differences;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The embedded MongoDB differs from MongoDB 8 in collections and their indexes. */
class MongoCollectionsDifferencesTest {

  @RegisterExtension final MongoCollectionProbe logs = new MongoCollectionProbe();

  @Test
  @DifferenceRow("mongo-capped")
  void a_collection_is_to_keep_the_newest_only() {
    CreateCollectionOptions capped =
        new CreateCollectionOptions().capped(true).sizeInBytes(4096).maxDocuments(2);
    logs.answers("ok", "error -1", () -> logs.database().createCollection("newest", capped));
  }

  @Test
  @DifferenceRow("mongo-ttl")
  void documents_are_to_expire() {
    // every second instead of every minute; the embedded server knows no such command
    logs.answer(
        () ->
            logs.client()
                .getDatabase("admin")
                .runCommand(Document.parse("{setParameter: 1, ttlMonitorSleepSecs: 1}")));
    logs.all().createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(1L, SECONDS));
    if (MongoCollectionProbe.REAL) {
      await().atMost(Duration.ofSeconds(70)).until(() -> logs.all().countDocuments() == 0);
    } else {
      Instant later = Instant.now().plusSeconds(2);
      await().until(() -> Instant.now().isAfter(later));
      assertThat(logs.all().countDocuments()).isEqualTo(1);
    }
  }

  @Test
  @DifferenceRow("mongo-partial-index")
  void only_active_documents_are_to_be_unique() {
    IndexOptions active =
        new IndexOptions().unique(true).partialFilterExpression(Document.parse("{active: true}"));
    logs.all().createIndex(Indexes.ascending("n"), active);
    logs.answers("ok", "error 11000", () -> logs.all().insertOne(new Document("n", 1)));
  }

  @Test
  @DifferenceRow("mongo-validation")
  void a_document_breaks_the_rules_of_its_collection() {
    Document number = Document.parse("{n: {$type: 'int'}}");
    logs.database()
        .createCollection(
            "valid",
            new CreateCollectionOptions()
                .validationOptions(new ValidationOptions().validator(number)));
    Document text = new Document("n", "text");
    logs.answers("error 121", "ok", () -> logs.database().getCollection("valid").insertOne(text));
  }

  @Test
  @DifferenceRow("mongo-views")
  void a_view_is_read() {
    logs.database().createView("view", "logs", List.of(Document.parse("{$match: {n: 1}}")));
    assertThat(logs.database().getCollection("view").countDocuments())
        .isEqualTo(MongoCollectionProbe.REAL ? 1 : 0);
  }

  @Test
  @DifferenceRow("mongo-collation")
  void a_query_ignores_case_by_collation() {
    Collation english =
        Collation.builder().locale("en").collationStrength(CollationStrength.SECONDARY).build();
    assertThat(logs.all().find(Filters.eq("level", "INFO")).collation(english))
        .hasSize(MongoCollectionProbe.REAL ? 1 : 0);
  }

  @Test
  @DifferenceRow("mongo-dotted-keys")
  void a_document_with_a_dot_in_a_key_is_updated() {
    logs.all().insertOne(new Document("_id", 2).append("a.b", 1));
    logs.answers(
        "ok",
        "broken answer",
        () -> logs.all().updateOne(Filters.eq("_id", 2), Updates.inc("n", 1)));
  }

  @Test
  @DifferenceRow("mongo-same")
  void documents_are_counted_grouped_joined_and_kept_unique() {
    logs.all().createIndex(Indexes.ascending("id"), new IndexOptions().unique(true).sparse(true));
    logs.all().insertOne(new Document("id", 1L << 60).append("n", 1));
    assertThat(logs.answer(() -> logs.all().insertOne(new Document("id", 1L << 60))))
        .isEqualTo("error 11000");
    logs.all().updateOne(Filters.eq("id", 1L << 60), Updates.inc("n", 2));
    Document join =
        Document.parse("{$lookup: {from: 'logs', localField: 'n', foreignField: '_id', as: 'r'}}");
    assertThat(logs.aggregate("{$addFields: {z: 1}}"))
        .allSatisfy(d -> assertThat(d).containsEntry("z", 1));
    assertThat(logs.aggregate("{$replaceRoot: {newRoot: {z: 1}}}")).contains(new Document("z", 1));
    Document sum =
        Document.parse("{$group: {_id: null, total: {$sum: '$n'}, joined: {$max: {$size: '$r'}}}}");
    Document result = logs.all().aggregate(List.of(join, sum)).first();
    assertThat(result).containsEntry("total", 4).containsEntry("joined", 1);
    logs.all().insertOne(new Document("_id", 2).append("a.b", 1).append("$c", 2));
    assertThat(logs.all().find(Filters.eq("_id", 2)).first())
        .containsEntry("a.b", 1)
        .containsEntry("$c", 2);
  }
}
