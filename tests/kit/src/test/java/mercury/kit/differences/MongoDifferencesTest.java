package mercury.kit.differences;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The embedded MongoDB differs in commands, aggregations and queries from MongoDB 8, a single
 * server as in the compose file.
 */
class MongoDifferencesTest {

  @RegisterExtension final MongoCollectionProbe logs = new MongoCollectionProbe();

  @Test
  @DifferenceRow("mongo-version")
  void the_server_says_which_version_it_is() {
    String version =
        logs.database().runCommand(Document.parse("{buildInfo: 1}")).getString("version");
    assertThat(version).startsWith(MongoCollectionProbe.REAL ? "8." : "5.0.0");
  }

  @Test
  @DifferenceRow("mongo-users")
  void a_user_is_created() {
    Document user = Document.parse("{createUser: 'reader', pwd: 'secret', roles: []}");
    logs.answers("ok", "error 59", () -> logs.database().runCommand(user));
    logs.answers(
        "ok",
        "error 59",
        () -> logs.database().runCommand(Document.parse("{dropAllUsersFromDatabase: 1}")));
  }

  @Test
  @DifferenceRow("mongo-sessions")
  void a_session_is_opened() {
    logs.answers("ok", "refused by the driver", () -> useSession(false));
  }

  @Test
  @DifferenceRow("mongo-transactions")
  void a_transaction_is_opened() {
    logs.answers("error 20", "refused by the driver", () -> useSession(true));
  }

  private void useSession(boolean transaction) {
    try (ClientSession session = logs.client().startSession()) {
      if (transaction) {
        session.startTransaction();
      }
      logs.all().insertOne(session, new Document());
    }
  }

  @Test
  @DifferenceRow("mongo-change-streams")
  void changes_are_watched() {
    logs.answers("error 40573", "error -1", () -> logs.all().watch().cursor().close());
  }

  @ParameterizedTest
  @DifferenceRow("mongo-stages")
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
    logs.answers("ok", "error 40324", () -> logs.aggregate(stage));
  }

  @ParameterizedTest
  @DifferenceRow("mongo-expressions")
  @ValueSource(
      strings = {
        "{$dateTrunc: {date: '$at', unit: 'day'}}",
        "{$regexMatch: {input: '$level', regex: 'inf'}}",
        "{$switch: {branches: [{case: true, then: 1}]}}",
        "{$getField: 'n'}"
      })
  void a_projection_has_a_newer_expression(String expression) {
    logs.answers("ok", "error 168", () -> logs.aggregate("{$project: {x: " + expression + "}}"));
  }

  @ParameterizedTest
  @DifferenceRow("mongo-accumulators")
  @ValueSource(strings = {"{$stdDevPop: '$n'}", "{$topN: {n: 1, sortBy: {n: -1}, output: '$n'}}"})
  void a_group_has_a_rarer_accumulator(String accumulator) {
    logs.answers(
        "ok", "error 15952", () -> logs.aggregate("{$group: {_id: 1, x: " + accumulator + "}}"));
  }

  @Test
  @DifferenceRow("mongo-graph-lookup")
  void an_aggregation_follows_a_graph() {
    String stage =
        "{$graphLookup: {from: 'logs', startWith: '$n', connectFromField: 'n', connectToField: 'n',"
            + " as: 'g'}}";
    logs.answers("ok", "connection lost", () -> logs.aggregate(stage));
  }

  @Test
  @DifferenceRow("mongo-update-pipeline")
  void an_update_is_an_aggregation() {
    List<Document> pipeline = List.of(Document.parse("{$set: {m: {$add: ['$n', 1]}}}"));
    logs.answers("ok", "error -1", () -> logs.all().updateOne(Filters.eq("_id", 1), pipeline));
  }

  @Test
  @DifferenceRow("mongo-text-search")
  void text_is_searched() {
    logs.all().createIndex(Indexes.text("level"));
    logs.answers("ok", "error 2", () -> logs.all().find(Filters.text("info")).first());
  }

  @ParameterizedTest
  @DifferenceRow("mongo-queries")
  @ValueSource(strings = {"{$jsonSchema: {required: ['n']}}", "{$where: 'this.n == 1'}"})
  void a_query_has_a_rarer_operator(String query) {
    logs.answers("ok", "error 2", () -> logs.all().find(Document.parse(query)).first());
  }

  @Test
  @DifferenceRow("mongo-geo")
  void what_is_near_is_searched() {
    logs.all().createIndex(Indexes.geo2dsphere("place"));
    String near = "{place: {$near: {$geometry: {type: 'Point', coordinates: [0, 0]}}}}";
    logs.answers("ok", "error 2", () -> logs.all().find(Document.parse(near)).first());
  }

  @Test
  @DifferenceRow("mongo-explain")
  void a_query_is_explained() {
    logs.answers("ok", "error 59", () -> logs.all().find().explain());
  }
}
