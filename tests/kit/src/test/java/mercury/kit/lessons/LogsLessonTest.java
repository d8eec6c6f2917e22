package mercury.kit.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.tools.TestBroker;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/logs/README.md}. */
class LogsLessonTest {

  private static final Pattern QUEUE = Pattern.compile("\\(queue (\\S+)\\)");

  @RegisterExtension
  final LessonPlayer player = LessonPlayer.of("logs").queues("logger").exchanges("logs");

  @Test
  void each_logger_with_its_own_queue_gets_every_event_in_order() throws IOException {
    LessonTerminal stdout = openLogger("to-stdout");
    LessonTerminal another = openLogger("to-stdout");
    LessonTerminal file = openLogger("to-file");
    assertThat(List.of(queueOf(stdout), queueOf(another), queueOf(file))).doesNotHaveDuplicates();

    send();
    stdout.awaitAll();
    another.awaitAll();
    file.awaitAll();
    assertThat(logFile()).containsExactly("event 0", "event 1", "event 2", "event 3");
    assertThat(stdout.pressCtrlC()).isEqualTo(130);
    assertThat(file.pressCtrlC()).isEqualTo(130);
  }

  @Test
  void to_file_appends_to_what_is_there() throws IOException {
    Files.writeString(player.folder().resolve("logs.txt"), "event of yesterday\n");
    LessonTerminal file = openLogger("to-file");
    send();
    file.awaitAll();
    assertThat(logFile()).hasSize(5).startsWith("event of yesterday").endsWith("event 3");
  }

  @Test
  void loggers_on_a_shared_queue_take_turns() throws IOException {
    LessonTerminal stdout = openSharingLogger("to-stdout-shared", 1);
    LessonTerminal file = openSharingLogger("to-file-shared", 2);
    send();
    stdout.awaitAll();
    file.awaitAll();
    assertThat(logFile()).containsExactly("event 1", "event 3");
    assertThat(stdout.pressCtrlC()).isEqualTo(130);
    assertThat(file.pressCtrlC()).isEqualTo(130);
  }

  @Test
  void a_shared_queue_that_is_left_behind_goes_on_collecting() {
    openSharingLogger("to-file-shared", 1).pressCtrlC();
    player.awaitConsumers("logger", 0);
    send();
    player.awaitReady("logger", 4);

    player.open("to-stdout-shared-later").awaitAll();
    player.awaitReady("logger", 0);
  }

  @Test
  void an_event_for_which_no_queue_is_bound_is_dropped() throws Exception {
    send();
    assertThat(isRouted("logs", "")).isFalse();

    LessonTerminal logger = openLogger("to-stdout-nothing");
    assertThat(isRouted("logs", "")).isTrue();
    logger.awaitText("'probe'"); // the first event that it gets: no earlier one had waited for it
    assertThat(logger.printed()).hasSize(2);
    logger.awaitFirst(1);
  }

  @Test
  void a_late_logger_has_missed_the_earlier_events() {
    LessonTerminal early = openLogger("to-stdout-early");
    send();
    early.awaitFirst(5);
    LessonTerminal late = openLogger("to-stdout-late");
    send();
    early.awaitAll();
    late.awaitAll();
  }

  @Test
  void a_temporary_queue_ends_with_ctrl_c() throws Exception {
    LessonTerminal logger = openLogger("to-stdout");
    String queue = queueOf(logger);
    assertThat(isRouted("", queue)).isTrue();
    logger.awaitText("'probe'");

    assertThat(logger.pressCtrlC()).isEqualTo(130);
    awaitQueueDeleted(queue);
    assertThat(isRouted("logs", "")).isFalse();
  }

  @Test
  void a_temporary_queue_ends_with_a_killed_logger() throws Exception {
    LessonTerminal logger = openLogger("to-stdout");
    String queue = queueOf(logger);
    assertThat(isRouted("", queue)).isTrue();

    logger.kill();
    awaitQueueDeleted(queue);
    assertThat(isRouted("logs", "")).isFalse();
  }

  @Test
  void a_temporary_queue_is_closed_to_other_connections() throws Exception {
    LessonTerminal logger = openLogger("to-stdout");
    Channel channel = player.channel();
    assertThatIOException()
        .isThrownBy(() -> channel.basicConsume(queueOf(logger), (tag, event) -> {}, tag -> {}));
    send();
    logger.awaitAll();
  }

  @Test
  void a_fanout_exchange_ignores_the_routing_key() throws Exception {
    LessonTerminal logger = openLogger("to-stdout");
    assertThat(isRouted("logs", "whatever")).isTrue();
    logger.awaitText("'probe'");
  }

  @Test
  void declaring_the_exchange_with_another_type_is_an_error() {
    send();
    assertThatIOException()
        .isThrownBy(() -> player.channel().exchangeDeclare("logs", "direct", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sender", "to-file", "to-stdout", "to-file-shared", "to-stdout-shared"})
  void wrong_arguments_print_the_usage(String program) {
    LessonTerminal terminal = player.run(program + " fast");
    assertThat(terminal.exitCode()).isEqualTo(2);
    assertThat(terminal.printed()).containsExactly("usage: ./course run logs " + program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sender", "to-file", "to-stdout", "to-file-shared", "to-stdout-shared"})
  void a_broker_that_is_not_there_is_one_sentence(String program) {
    LessonTerminal terminal = player.runAgainst("amqp://guest:guest@localhost:1", program);
    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.printed()).hasSize(1);
    assertThat(terminal.printed().get(0)).startsWith("Cannot connect to RabbitMQ at localhost:1 (");
  }

  @Test
  void a_virtual_host_that_is_not_there_is_told_in_the_brokers_words() {
    String nowhere = TestBroker.url().replaceAll("(://[^/]*).*", "$1/nowhere");
    LessonTerminal terminal = player.runAgainst(nowhere, "sender");
    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.printed()).hasSize(1);
    assertThat(terminal.printed().get(0))
        .contains(" (NOT_ALLOWED - vhost nowhere not found")
        .endsWith("). Is RABBITMQ_URL right?")
        .doesNotContain("Exception");
  }

  /** Opens a logger and waits for its first line, which means that its queue is bound. */
  private LessonTerminal openLogger(String block) {
    LessonTerminal logger = player.open(block);
    logger.awaitFirst(1);
    return logger;
  }

  private LessonTerminal openSharingLogger(String block, int consumers) {
    LessonTerminal logger = openLogger(block);
    player.awaitConsumers("logger", consumers);
    return logger;
  }

  private void send() {
    LessonTerminal sender = player.open("sender");
    assertThat(sender.exitCode()).isZero();
    sender.awaitAll();
  }

  private List<String> logFile() throws IOException {
    return Files.readAllLines(player.folder().resolve("logs.txt"));
  }

  private void awaitQueueDeleted(String queue) {
    await("end of " + queue).atMost(LessonTerminal.TIMEOUT).until(() -> !isRouted("", queue));
  }

  /**
   * Returns whether the exchange routes a probe event to a queue. If not, RabbitMQ returns it and
   * then acks it; the embedded broker nacks it and then returns it.
   */
  private boolean isRouted(String exchange, String routingKey) throws Exception {
    Channel channel = player.channel();
    AtomicBoolean returned = new AtomicBoolean();
    channel.addReturnListener(event -> returned.set(true));
    channel.confirmSelect();
    boolean mandatory = true;
    channel.basicPublish(exchange, routingKey, mandatory, null, "probe".getBytes(UTF_8));
    boolean acked = channel.waitForConfirms(LessonTerminal.TIMEOUT.toMillis());
    channel.close();
    return acked && !returned.get();
  }

  private static String queueOf(LessonTerminal logger) {
    Matcher queue = QUEUE.matcher(logger.printed().get(0));
    assertThat(queue.find()).isTrue();
    return queue.group(1);
  }
}
