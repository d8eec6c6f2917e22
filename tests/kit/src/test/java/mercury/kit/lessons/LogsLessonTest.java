package mercury.kit.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/logs/README.md}. */
class LogsLessonTest {

  private static final Pattern EVENT = Pattern.compile("'(event \\d)'");
  private static final Pattern QUEUE = Pattern.compile("\\(queue (\\S+)\\)");

  @RegisterExtension
  final LessonPlayer stage = LessonPlayer.of("logs").queues("logger").exchanges("logs");

  @Test
  void each_logger_with_its_own_queue_gets_every_event_in_order() throws IOException {
    LessonTerminal stdout = waits("to-stdout");
    LessonTerminal another = waits("to-stdout");
    LessonTerminal file = waits("to-file");
    assertThat(List.of(queueOf(stdout), queueOf(another), queueOf(file))).doesNotHaveDuplicates();

    sends();
    stdout.showsAll();
    another.showsAll();
    file.showsAll();
    assertThat(logFile()).containsExactly("event 0", "event 1", "event 2", "event 3");
    assertThat(stdout.ctrlC()).isEqualTo(130);
    assertThat(file.ctrlC()).isEqualTo(130);
  }

  @Test
  void to_file_appends_to_what_is_there() throws IOException {
    Files.writeString(stage.folder().resolve("logs.txt"), "event of yesterday\n");
    LessonTerminal file = waits("to-file");
    sends();
    file.showsAll();
    assertThat(logFile()).hasSize(5).startsWith("event of yesterday").endsWith("event 3");
  }

  @Test
  void loggers_on_a_shared_queue_take_turns() throws IOException {
    assumeTrue(TestBroker.isRabbit(), "the embedded broker gives to whoever is free, not in turn");
    LessonTerminal stdout = shares("to-stdout-shared", 1);
    LessonTerminal file = shares("to-file-shared", 2);
    sends();
    stdout.showsAll();
    file.showsAll();
    assertThat(logFile()).containsExactly("event 1", "event 3");
    assertThat(stdout.ctrlC()).isEqualTo(130);
    assertThat(file.ctrlC()).isEqualTo(130);
  }

  @Test
  void of_loggers_on_a_shared_queue_exactly_one_gets_each_event() {
    LessonTerminal stdout = shares("to-stdout-shared", 1);
    LessonTerminal file = shares("to-file-shared", 2);
    sends();
    await("all events")
        .atMost(LessonTerminal.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Stream.of(stdout, file).flatMap(LogsLessonTest::eventsOf))
                    .containsExactlyInAnyOrder("event 0", "event 1", "event 2", "event 3"));
    stage.awaitReady("logger", 0);
  }

  @Test
  void a_shared_queue_that_is_left_behind_goes_on_collecting() {
    shares("to-file-shared", 1).ctrlC();
    stage.awaitConsumers("logger", 0);
    sends();
    stage.awaitReady("logger", 4);

    stage.open("to-stdout-shared-later").showsAll();
    stage.awaitReady("logger", 0);
  }

  @Test
  void an_event_for_which_no_queue_is_bound_is_dropped() throws Exception {
    sends();
    assertThat(isRouted("logs", "")).isFalse();

    LessonTerminal logger = waits("to-stdout-nothing");
    assertThat(isRouted("logs", "")).isTrue();
    logger.prints("'probe'"); // the first that it gets: nothing had waited for it
    assertThat(logger.printed()).hasSize(2);
    logger.showsFirst(1);
  }

  @Test
  void a_late_logger_has_missed_the_earlier_events() {
    LessonTerminal early = waits("to-stdout-early");
    sends();
    early.showsFirst(5);
    LessonTerminal late = waits("to-stdout-late");
    sends();
    early.showsAll();
    late.showsAll();
  }

  @Test
  void a_temporary_queue_ends_with_ctrl_c() throws Exception {
    LessonTerminal logger = waits("to-stdout");
    String queue = queueOf(logger);
    assertThat(isRouted("", queue)).isTrue();
    logger.prints("'probe'");

    assertThat(logger.ctrlC()).isEqualTo(130);
    awaitGone(queue);
    assertThat(isRouted("logs", "")).isFalse();
  }

  @Test
  void a_temporary_queue_ends_with_a_killed_logger() throws Exception {
    LessonTerminal logger = waits("to-stdout");
    String queue = queueOf(logger);
    assertThat(isRouted("", queue)).isTrue();

    logger.kill();
    awaitGone(queue);
    assertThat(isRouted("logs", "")).isFalse();
  }

  @Test
  void a_temporary_queue_is_closed_to_other_connections() throws Exception {
    LessonTerminal logger = waits("to-stdout");
    Channel channel = stage.channel();
    assertThatIOException()
        .isThrownBy(() -> channel.basicConsume(queueOf(logger), (tag, event) -> {}, tag -> {}));
    sends();
    logger.showsAll();
  }

  @Test
  void a_fanout_exchange_ignores_the_routing_key() throws Exception {
    LessonTerminal logger = waits("to-stdout");
    assertThat(isRouted("logs", "whatever")).isTrue();
    logger.prints("'probe'");
  }

  @Test
  void declaring_the_exchange_with_another_type_is_an_error() {
    sends();
    assertThatIOException()
        .isThrownBy(() -> stage.channel().exchangeDeclare("logs", "direct", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sender", "to-file", "to-stdout", "to-file-shared", "to-stdout-shared"})
  void wrong_arguments_print_the_usage(String program) {
    LessonTerminal terminal = stage.run(program + " fast");
    assertThat(terminal.exitCode()).isEqualTo(2);
    assertThat(terminal.printed()).containsExactly("usage: ./course run logs " + program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sender", "to-file", "to-stdout", "to-file-shared", "to-stdout-shared"})
  void a_broker_that_is_not_there_is_one_sentence(String program) {
    LessonTerminal terminal = stage.runAgainst("amqp://guest:guest@localhost:1", program);
    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.printed()).hasSize(1);
    assertThat(terminal.printed().get(0)).startsWith("Cannot connect to RabbitMQ at localhost:1 (");
  }

  /** Opens a logger; when its first line is out, its queue is bound. */
  private LessonTerminal waits(String block) {
    LessonTerminal logger = stage.open(block);
    logger.showsFirst(1);
    return logger;
  }

  private LessonTerminal shares(String block, int consumers) {
    LessonTerminal logger = waits(block);
    stage.awaitConsumers("logger", consumers);
    return logger;
  }

  private void sends() {
    LessonTerminal sender = stage.open("sender");
    assertThat(sender.exitCode()).isZero();
    sender.showsAll();
  }

  private List<String> logFile() throws IOException {
    return Files.readAllLines(stage.folder().resolve("logs.txt"));
  }

  private void awaitGone(String queue) {
    await("end of " + queue).atMost(LessonTerminal.PATIENCE).until(() -> !isRouted("", queue));
  }

  /**
   * Whether the exchange finds a queue for an event "probe". If not, RabbitMQ returns it and then
   * acks it; the embedded broker nacks it and then returns it.
   */
  private boolean isRouted(String exchange, String routingKey) throws Exception {
    Channel channel = stage.channel();
    AtomicBoolean returned = new AtomicBoolean();
    channel.addReturnListener(event -> returned.set(true));
    channel.confirmSelect();
    boolean mandatory = true;
    channel.basicPublish(exchange, routingKey, mandatory, null, "probe".getBytes(UTF_8));
    boolean acked = channel.waitForConfirms(LessonTerminal.PATIENCE.toMillis());
    channel.close();
    return acked && !returned.get();
  }

  private static String queueOf(LessonTerminal logger) {
    Matcher queue = QUEUE.matcher(logger.printed().get(0));
    assertThat(queue.find()).isTrue();
    return queue.group(1);
  }

  private static Stream<String> eventsOf(LessonTerminal logger) {
    return logger.printed().stream()
        .map(EVENT::matcher)
        .filter(Matcher::find)
        .map(event -> event.group(1));
  }
}
