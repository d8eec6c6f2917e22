package mercury.kit.environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.sql.SQLException;
import java.util.List;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ReadyService;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;
import mercury.tools.CourseCheckout;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Every embedded part works with the client library that the course uses, on a free port. */
class EmbeddedPartsTest {

  private static MercuryEnvironment mercury;
  private static List<ReadyService> all;
  private static ServiceAddresses addresses;

  @BeforeAll
  static void start() throws Exception {
    mercury =
        new MercuryEnvironment(
            EnvironmentPlan.free(CourseServices.startedUnnamed()).withSql(CourseCheckout.sql()));
    all = mercury.start(ready -> {});
    addresses =
        all.stream().map(ReadyService::addresses).reduce(ServiceAddresses::plus).orElseThrow();
  }

  @AfterAll
  static void stop() {
    mercury.close();
  }

  @Test
  void all_are_started_here_on_ports_of_their_own_in_a_fixed_order() {
    assertThat(all)
        .extracting(ready -> ready.service().id())
        .containsExactly("rabbit", "postgres", "mongo", "s3", "telegram");
    assertThat(all)
        .extracting(ReadyService::service)
        .containsExactlyElementsOf(CourseServices.startedUnnamed());
    assertThat(all).allMatch(ReadyService::startedHere);
    assertThat(all).extracting(ReadyService::port).doesNotHaveDuplicates();
    assertThat(all).allMatch(ready -> ready.port() != ready.service().standardPort());
    assertThat(all).noneMatch(ready -> ready.startTime().isNegative());
  }

  @ParameterizedTest
  @MethodSource("services")
  void the_probe_finds_no_failure(CourseService service) {
    assertThat(ServiceProbe.failure(service, addresses)).isEmpty();
  }

  static List<CourseService> services() {
    return CourseServices.startedUnnamed();
  }

  @Test
  void a_message_goes_through_a_durable_queue() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(addresses.get(ServiceAddresses.RABBITMQ_URL));
    try (Connection connection = factory.newConnection("kit")) {
      Channel channel = connection.createChannel();
      channel.queueDeclare("kit", true, false, false, null);
      channel.confirmSelect();
      channel.basicPublish("", "kit", null, "hello".getBytes(UTF_8));
      channel.waitForConfirmsOrDie(10_000);
      assertThat(channel.basicGet("kit", true).getBody()).isEqualTo("hello".getBytes(UTF_8));
    }
  }

  @Test
  void a_document_is_stored() {
    try (MongoClient client = MongoClients.create(addresses.get(ServiceAddresses.MONGO_URL))) {
      MongoCollection<Document> logs = client.getDatabase("bot").getCollection("logs");
      logs.insertOne(new Document("msg", "hello"));
      assertThat(logs.countDocuments()).isEqualTo(1);
    }
  }

  @Test
  void an_object_is_stored() {
    try (S3Client client = EnvironmentClients.s3(addresses)) {
      client.createBucket(create -> create.bucket("bot"));
      client.putObject(put -> put.bucket("bot").key("k"), RequestBody.fromString("hello"));
      assertThat(client.getObjectAsBytes(get -> get.bucket("bot").key("k")).asUtf8String())
          .isEqualTo("hello");
    }
  }

  @Test
  void current_drivers_of_MongoDB_talk_to_it() {
    try (MongoClient client = MongoClients.create(addresses.get(ServiceAddresses.MONGO_URL))) {
      Document hello = client.getDatabase("admin").runCommand(new Document("isMaster", 1));
      assertThat(hello.getInteger("maxWireVersion"))
          .as("Node's 7 and mongosh 2 want 9, the protocol of MongoDB 4.4")
          .isGreaterThanOrEqualTo(9);
    }
  }

  @Test
  void S3_refuses_a_key_that_no_file_can_have_and_touches_no_other_object() {
    try (S3Client client = EnvironmentClients.s3(addresses)) {
      client.createBucket(create -> create.bucket("keys"));
      client.putObject(put -> put.bucket("keys").key("b.txt"), RequestBody.fromString("b"));
      assertThat(answer(client, "a/../b.txt", "a")).isEqualTo("InvalidArgument");
      assertThat(answer(client, "./b.txt", "a")).isEqualTo("InvalidArgument");
      assertThat(answer(client, "folder/", "with a body")).isEqualTo("InvalidArgument");
      assertThat(answer(client, "folder/", "")).isEqualTo("stored");
      assertThat(answer(client, "n".repeat(255), "a")).isEqualTo("KeyTooLongError");
      assertThat(answer(client, "n".repeat(219), "a")).isEqualTo("KeyTooLongError");
      assertThat(answer(client, "a/" + "n".repeat(218) + "/b", "a")).isEqualTo("stored");
      assertThat(answer(client, "n".repeat(218), "a")).isEqualTo("stored");
      assertThat(client.getObjectAsBytes(get -> get.bucket("keys").key("b.txt")).asUtf8String())
          .isEqualTo("b");
    }
  }

  private static String answer(S3Client client, String key, String body) {
    try {
      client.putObject(put -> put.bucket("keys").key(key), RequestBody.fromString(body));
      return "stored";
    } catch (S3Exception e) {
      assertThat(e.awsErrorDetails().errorMessage()).isNotEmpty();
      return e.awsErrorDetails().errorCode();
    }
  }

  @Test
  void S3_refuses_a_wrong_secret_and_an_unknown_key() {
    assertThat(refusal("mercury", "wrong")).isEqualTo("SignatureDoesNotMatch");
    assertThat(refusal("nobody", "mercury-secret")).isEqualTo("InvalidAccessKeyId");
  }

  private static String refusal(String key, String secret) {
    try (S3Client client =
        EnvironmentClients.s3(addresses.get(ServiceAddresses.S3_ENDPOINT_URL), key, secret)) {
      client.listBuckets();
      return "none";
    } catch (S3Exception e) {
      return e.awsErrorDetails().errorCode();
    }
  }

  @Test
  void PostgreSQL_refuses_a_wrong_password_and_an_unknown_user() {
    assertThat(refused(":postgres@", ":wrong@")).isEqualTo("28P01");
    assertThat(refused("//postgres:", "//somebody:")).isEqualTo("28P01");
  }

  private static String refused(String right, String wrong) {
    String dsn = addresses.get(ServiceAddresses.POSTGRES_DSN).replace(right, wrong);
    try {
      return EnvironmentClients.sql(dsn, "select 'let in'");
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  @Test
  void the_users_table_is_there_and_its_SQL_can_be_applied_again() throws Exception {
    String dsn = addresses.get(ServiceAddresses.POSTGRES_DSN);
    EnvironmentClients.sql(
        dsn, "insert into tg_users (tg_id, username) values (5000000000, 'Мир') returning 1");
    EnvironmentClients.sql(dsn, CourseCheckout.text("bot/data/tg_users.sql") + "; select 1");
    assertThat(
            EnvironmentClients.sql(dsn, "select username from tg_users where tg_id = 5000000000"))
        .isEqualTo("Мир");
  }

  @Test
  void the_users_table_takes_a_user_once() throws Exception {
    String dsn = addresses.get(ServiceAddresses.POSTGRES_DSN);
    String insert = "insert into tg_users (tg_id, username) values (42, 'ford') returning 1";
    EnvironmentClients.sql(dsn, insert);
    assertThatThrownBy(() -> EnvironmentClients.sql(dsn, insert))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
  }
}
