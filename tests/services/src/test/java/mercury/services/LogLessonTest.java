package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import mercury.environment.ServiceAddresses;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/log/README.md}, on Kafka and on the broker of this run. */
class LogLessonTest {

  private static final String QUEUE = "log_events";

  @RegisterExtension static final LessonKafka kafka = new LessonKafka();

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("log").queues(QUEUE);

  @BeforeEach
  void findKafka() {
    kafka.tell(player);
  }

  @Test
  void events_of_a_key_are_in_order_and_stay_in_the_topic_and_not_in_the_queue() {
    writeSixEvents();
    LessonTerminal reader = player.open("reader-first");
    reader.awaitAllInOrderOf(LogLessonTest::partition);
    assertThat(reader.pressCtrlC()).isEqualTo(130);
    read("queue-first");
    player.awaitReady(QUEUE, 0);
    read("queue-again");
    player.open("reader-first").awaitAllInOrderOf(LogLessonTest::partition);
    read("reader-offset");
  }

  @Test
  void readers_of_the_topic_get_all_that_is_new_and_those_of_the_queue_share_it() {
    writeSixEvents();
    read("queue-first");
    player.awaitConsumers(QUEUE, 0);
    LessonTerminal first = player.open("reader-next");
    LessonTerminal second = player.open("reader-next");
    LessonTerminal one = player.open("queue-one");
    player.awaitConsumers(QUEUE, 1);
    LessonTerminal two = player.open("queue-two");
    player.awaitConsumers(QUEUE, 2);
    first.awaitFirst(1);
    second.awaitFirst(1);
    player.play("writer-new");
    first.awaitAllInOrderOf(LogLessonTest::partition);
    second.awaitAllInOrderOf(LogLessonTest::partition);
    one.awaitAll();
    two.awaitAll();
  }

  @Test
  void an_offset_that_is_not_there_yet_stands_for_the_end() {
    writeSixEvents();
    LessonTerminal reader = player.run("reader 1 100");
    reader.awaitText("Reading.");
    await("the reader has learnt where the end is when an event is written")
        .atMost(LessonTerminal.TIMEOUT)
        .pollInSameThread()
        .until(
            () -> {
              assertThat(player.run("writer 1 new anna").exitCode()).isZero();
              return reader.printed().size() > 1;
            });
    assertThat(reader.printed().get(1)).matches(" \\[x] partition 1, offset \\d, anna: new 0");
    assertThat(reader.printed().get(1)).doesNotContainPattern("offset [0-3]");
  }

  @Test
  void on_the_wire_a_reader_names_offsets_and_acknowledges_nothing() {
    writeSixEvents();
    LessonTerminal wire = player.wire("wire");
    player.throughKafka(wire);
    read("reader-offset");
    wire.awaitAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"reset x", "writer 3 old", "writer x old anna", "reader 3 0", "queue-reader x"})
  void wrong_arguments_print_the_usage(String arguments) {
    player.assertUsage(arguments);
  }

  @Test
  void without_rabbitmq_there_is_one_sentence() {
    player.assertNeedsBroker("queue-reader");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "writer 1 x anna", "reader first"})
  void without_kafka_one_sentence_says_how_to_start_it(String arguments) {
    player.environment(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS, "localhost:1");
    player
        .run(arguments)
        .assertRefuses(
            1,
            "Cannot connect to Kafka at localhost:1 (…). Start it with: ./course up --only"
                + " rabbit,kafka");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "nowhere.invalid:9092"})
  void a_wrong_address_is_told_with_a_right_one(String servers) {
    player.environment(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS, servers);
    player
        .run("reader first")
        .assertRefuses(1, "KAFKA_BOOTSTRAP_SERVERS must look like localhost:9092…");
  }

  @Test
  void a_wrong_password_is_one_sentence_without_it() {
    player.environment(ServiceAddresses.KAFKA_PASSWORD, "s3cret");
    LessonTerminal reader = player.run("reader first");
    reader.assertRefuses(1, "Kafka at localhost:… does not let the program in (…). Are …");
    assertThat(reader.printed().get(0)).doesNotContain("s3cret");
  }

  private void writeSixEvents() {
    player.play("reset");
    player.play("writer-old");
  }

  /** Opens a reader, waits until it has printed all, and ends it. */
  private void read(String block) {
    LessonTerminal reader = player.open(block);
    reader.awaitAll();
    assertThat(reader.pressCtrlC()).isEqualTo(130);
    reader.awaitAll();
  }

  /** Returns the partition that the line names, else the line. */
  private static String partition(String line) {
    return line.replaceAll(".*(partition \\d).*", "$1");
  }
}
