package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;
import mercury.kafka.EmbeddedKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.utils.internals.Exit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded Kafka does what a broker does, for Kafka's own clients. */
class EmbeddedKafkaTest {

  private static final CourseService SERVICE = CourseServices.get("kafka");

  private static MercuryEnvironment mercury;
  private static ServiceAddresses addresses;
  private static KafkaPrograms kafka;

  @BeforeAll
  static void start() throws Exception {
    mercury = MercuryEnvironment.onFreePorts(SERVICE.id());
    addresses = mercury.start();
    kafka = new KafkaPrograms(addresses);
  }

  @AfterAll
  static void stop() {
    mercury.close();
  }

  @Test
  void a_group_goes_on_where_it_committed_and_another_group_reads_all_again() throws Exception {
    kafka.createTopic("read", 3);
    kafka.send("read", "1", "2", "3");
    assertThat(kafka.consume("read", "first", 3)).containsExactlyInAnyOrder("1", "2", "3");
    kafka.send("read", "4");
    assertThat(kafka.consume("read", "first", 1)).containsExactly("4");
    assertThat(kafka.consume("read", "second", 4)).containsExactlyInAnyOrder("1", "2", "3", "4");
  }

  @Test
  void members_of_the_new_group_protocol_share_the_partitions() throws Exception {
    kafka.createTopic("shared", 2);
    try (var one = kafka.consumer("members", "group.protocol", "consumer");
        var two = kafka.consumer("members", "group.protocol", "consumer")) {
      one.subscribe(List.of("shared"));
      two.subscribe(List.of("shared"));
      KafkaPrograms.awaitShare(one, two);
    }
  }

  @Test
  void a_reader_of_committed_records_sees_a_transaction_whole_or_not_at_all() throws Exception {
    kafka.createTopic("transactions", 1);
    try (var producer = kafka.producer("transactional.id", "kit")) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("transactions", "aborted")).get();
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("transactions", "committed")).get();
      producer.send(new ProducerRecord<>("transactions", "too")).get();
      producer.commitTransaction();
    }
    assertThat(kafka.consume("transactions", "committed", 2)).containsExactly("committed", "too");
  }

  @Test
  void a_share_group_delivers_again_what_was_released() throws Exception {
    kafka.createTopic("tasks", 1);
    kafka.send("tasks", "task");
    kafka.shareFromTheBeginning("workers");
    kafka.releaseAndAccept("workers", "tasks", "task");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"})
  void it_lets_the_user_of_the_course_in_and_no_one_else(String mechanism) throws Exception {
    String right = addresses.get(ServiceAddresses.KAFKA_PASSWORD);
    try (Admin admin = Admin.create(kafka.login(mechanism, right))) {
      assertThat(admin.describeCluster().nodes().get()).hasSize(1);
    }
    try (Admin admin = Admin.create(kafka.login(mechanism, "wrong"))) {
      assertThatThrownBy(() -> admin.describeCluster().nodes().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void its_other_listener_asks_for_no_password() throws Exception {
    int port = mercury.server(EmbeddedKafka.class).orElseThrow().plaintextPort();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + port))) {
      assertThat(admin.describeCluster().nodes().get())
          .singleElement()
          .satisfies(node -> assertThat(node.port()).isEqualTo(port));
    }
  }

  @Test
  void the_probe_lets_nothing_but_a_login_pass() {
    assertThat(ServiceProbe.failure(SERVICE, addresses)).isEmpty();
    assertThat(ServiceProbe.failure(SERVICE, with(ServiceAddresses.KAFKA_PASSWORD, "wrong")))
        .contains("it does not let the user in");
    assertThat(ServiceProbe.failure(SERVICE, with(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS, "x")))
        .isPresent();
  }

  @Test
  void a_broker_that_gives_up_does_not_end_this_jvm() {
    assertThatThrownBy(() -> Exit.exit(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Exit.halt(1, "a fault")).hasMessage("a fault");
  }

  private static ServiceAddresses with(String variable, String value) {
    return addresses.plus(new ServiceAddresses(Map.of(variable, value)));
  }
}
