package mercury.kit.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/logs_level/README.md}. */
class LogsLevelLessonTest {

  @RegisterExtension
  final LessonPlayer player = LessonPlayer.of("logs_level").exchanges("logs_level", "logs_topic");

  @Test
  void info_goes_to_stdout_only() {
    LessonTerminal toFile = openListener("to-file");
    LessonTerminal toStdout = openListener("to-stdout");
    send("send-info");
    toStdout.awaitFirst(2);

    // if the file also got info, that event would come before this one
    send("send-critical");
    toFile.awaitAll();
    assertThat(logs()).hasContent("critical: Hello World!");
  }

  @Test
  void critical_goes_to_both() {
    LessonTerminal toFile = openListener("to-file");
    LessonTerminal toStdout = openListener("to-stdout");
    send("send-info");
    assertThat(logs()).doesNotExist();
    send("send-critical");
    toFile.awaitAll();
    toStdout.awaitAll();
    assertThat(toFile.pressCtrlC()).isEqualTo(130);
    assertThat(toStdout.pressCtrlC()).isEqualTo(130);
  }

  @Test
  void every_queue_of_a_key_gets_a_copy() {
    List<LessonTerminal> loggers =
        List.of(openListener("to-file"), openListener("to-stdout"), openListener("to-stdout"));
    send("send-info");
    send("send-critical");
    loggers.forEach(LessonTerminal::awaitAll);
  }

  @Test
  void something_goes_nowhere() throws IOException {
    LessonTerminal toFile = openListener("to-file");
    LessonTerminal toStdout = openListener("to-stdout");
    send("send-something");
    send("send-info");
    send("send-critical");
    toFile.awaitAll();
    toStdout.awaitAll();
    assertReturned("something");
  }

  @Test
  void the_file_grows_by_a_line_for_each_event() {
    LessonTerminal toFile = openListener("to-file");
    send("send-critical");
    toFile.awaitAll();
    toFile.pressCtrlC();
    toFile = openListener("to-file");
    send("send-critical");
    toFile.awaitAll();
    assertThat(logs()).hasContent("critical: Hello World!\ncritical: Hello World!\n");
  }

  @Test
  void the_bindings_go_with_the_connection() throws IOException {
    openListener("to-file").pressCtrlC();
    openListener("to-stdout").pressCtrlC();
    assertReturned("critical");
  }

  @Test
  void topic_patterns_choose_by_words() {
    List<LessonTerminal> receivers =
        List.of(
            openListener("topic-critical"),
            openListener("topic-payments"),
            openListener("topic-both"));
    send("send-mail-info");
    send("send-mail-critical");
    send("send-payments");
    send("send-payments-db-critical");
    receivers.forEach(LessonTerminal::awaitAll);
  }

  @Test
  void a_hash_alone_takes_every_key() {
    LessonTerminal all = player.run("topic-receiver #");
    all.awaitText("[*] Waiting for #");
    send("send-mail-info");
    send("send-payments");
    all.awaitText("'payments: Hello World!'");
    assertThat(all.printed()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sender",
        "sender info critical",
        "to-file x",
        "to-stdout x",
        "topic-sender",
        "topic-receiver"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    LessonTerminal terminal = player.run(arguments);
    assertThat(terminal.exitCode()).isEqualTo(2);
    assertThat(terminal.printed())
        .singleElement()
        .asString()
        .startsWith("usage: ./course run logs_level " + arguments.replaceFirst(" .*", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sender info", "to-file", "to-stdout", "topic-sender x", "topic-receiver x"})
  void without_a_broker_there_is_one_sentence(String program) {
    LessonTerminal terminal = player.runAgainst("amqp://guest:guest@localhost:1", program);
    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.printed())
        .singleElement()
        .asString()
        .matches(
            "Cannot connect to RabbitMQ at localhost:1 \\(.*\\)\\. Start it with: ./course up");
  }

  /** Opens a listener and waits for its first line, which means that its queue is bound. */
  private LessonTerminal openListener(String block) {
    LessonTerminal terminal = player.open(block);
    terminal.awaitFirst(1);
    return terminal;
  }

  private void send(String block) {
    LessonTerminal sender = player.open(block);
    assertThat(sender.exitCode()).isZero();
    sender.awaitAll();
  }

  private Path logs() {
    return player.folder().resolve("logs.txt");
  }

  /**
   * Asserts that the broker returns a mandatory message because no binding has its key. Retries,
   * because a queue may outlive its connection briefly.
   */
  private void assertReturned(String key) throws IOException {
    Channel channel = player.channel();
    channel.exchangeDeclare("logs_level", BuiltinExchangeType.DIRECT, true);
    List<String> returned = new CopyOnWriteArrayList<>();
    channel.addReturnListener(message -> returned.add(message.getRoutingKey()));
    byte[] event = "event".getBytes(UTF_8);
    await("return of " + key)
        .atMost(LessonTerminal.TIMEOUT)
        .until(
            () -> {
              channel.basicPublish("logs_level", key, /* mandatory= */ true, null, event);
              return returned.contains(key);
            });
  }
}
