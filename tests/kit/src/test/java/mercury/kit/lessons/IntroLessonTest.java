package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import mercury.tools.TestBroker;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The experiments of {@code lessons/intro/README.md}, and the end of a course program that cannot
 * do its work or is told to stop.
 */
class IntroLessonTest {

  @RegisterExtension
  final LessonPlayer player = LessonPlayer.of("intro").queues("hello", "nowhere");

  @Test
  void intro_sends_to_itself() {
    LessonTerminal intro = player.open("intro");
    assertThat(intro.exitCode()).isZero();
    intro.awaitAll();
    player.awaitReady("hello", 0);
  }

  @Test
  void a_receiver_gets_what_a_sender_sent_and_ends_by_ctrl_c() {
    send("sender");
    player.awaitReady("hello", 2);

    LessonTerminal receiver = player.open("receiver");
    receiver.awaitFirst(3);
    player.awaitConsumers("hello", 1);
    assertThat(receiver.pressCtrlC()).isEqualTo(130);
    receiver.awaitAll();
    player.awaitConsumers("hello", 0);
    player.awaitReady("hello", 0);
  }

  @Test
  void messages_of_several_senders_wait_until_a_receiver_comes() {
    send("sender");
    send("sender");
    player.awaitReady("hello", 4);

    player.open("receiver-late").awaitAll();
    player.awaitReady("hello", 0);
  }

  @Test
  void a_receiver_that_came_first_waits_for_messages() {
    LessonTerminal receiver = openWaitingReceiver("receiver-early", 1);
    receiver.awaitAll();
    send("sender");
    receiver.awaitText("'0 - Hello World!'");
    receiver.awaitText("'1 - Hello World!'");
  }

  @Test
  void two_receivers_take_turns() {
    LessonTerminal one = openWaitingReceiver("receiver-one", 1);
    LessonTerminal two = openWaitingReceiver("receiver-two", 2);
    send("sender");
    send("sender");
    one.awaitAll();
    two.awaitAll();
  }

  @Test
  void a_message_to_a_queue_that_does_not_exist_is_lost_without_an_error() throws IOException {
    send("nowhere");
    assertThat(player.exists("nowhere")).isFalse();

    player.channel().queueDeclare("nowhere", true, false, false, null);
    assertThat(player.channel().basicGet("nowhere", true)).isNull();
  }

  @Test
  void with_auto_ack_the_messages_of_a_killed_receiver_are_lost() {
    LessonTerminal frozen = openWaitingReceiver("receiver-frozen", 1);
    frozen.pressCtrlZ();
    send("sender");
    player.awaitReady("hello", 0);
    frozen.kill();
    frozen.awaitFirst(1);
    assertThat(frozen.printed()).noneMatch(line -> line.contains("Received"));
    player.awaitConsumers("hello", 0);
    player.awaitReady("hello", 0);

    LessonTerminal after = openWaitingReceiver("receiver-after", 1);
    after.pressCtrlC();
    after.awaitAll();
  }

  @Test
  void declaring_again_is_harmless_and_loses_nothing() throws IOException {
    send("sender");
    player.awaitReady("hello", 2);
    assertThat(player.channel().queueDeclare("hello", true, false, false, null).getMessageCount())
        .isEqualTo(2);
  }

  @Test
  void declaring_with_other_arguments_closes_the_channel_but_not_the_connection() throws Exception {
    send("sender");
    boolean autoDelete = true;
    Channel channel = player.channel();
    assertThatIOException()
        .isThrownBy(() -> channel.queueDeclare("hello", true, false, autoDelete, null))
        .havingCause()
        .withMessageContaining("reply-code=406")
        .withMessageContaining("PRECONDITION_FAILED");
    assertThat(channel.isOpen()).isFalse();
    assertThat(channel.getConnection().isOpen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"intro", "sender", "receiver", "nowhere"})
  void wrong_arguments_print_the_usage(String program) {
    LessonTerminal terminal = player.run(program + " fast");
    assertThat(terminal.exitCode()).isEqualTo(2);
    assertThat(terminal.printed()).containsExactly("usage: ./course run intro " + program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intro", "sender", "receiver", "nowhere"})
  void a_broker_that_is_not_there_is_one_sentence(String program) {
    assertThat(failure("amqp://guest:s3cret@localhost:1", program))
        .startsWith("Cannot connect to RabbitMQ at localhost:1 (")
        .endsWith("Start it with: ./course up")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://guest:s3cret@localhost:5672",
        "amqp://guest:s3cret@localhost:abc",
        "guest:s3cret@localhost",
        "amqp://guest:s3 cret@localhost:5672",
        "amqp://guest:s3cret%zz@localhost:5672",
        "amqp://guest:s3cret@localhost:123456"
      })
  void a_malformed_url_is_one_sentence_without_the_password(String url) {
    assertThat(failure(url, "sender"))
        .isEqualTo("RABBITMQ_URL must look like amqp://user:password@host:5672");
  }

  @Test
  void a_wrong_password_is_one_sentence_without_it() {
    String url = TestBroker.url().replace("guest:guest@", "guest:s3cret@");
    String address = url.substring(url.indexOf('@') + 1);
    assertThat(failure(url, "sender"))
        .contains(address)
        .endsWith("Is RABBITMQ_URL right?")
        .doesNotContain("s3cret");
  }

  @Test
  void a_slash_at_the_end_of_the_url_names_a_virtual_host_that_rabbitmq_does_not_have() {
    assertThat(failure(TestBroker.url() + "/", "sender"))
        .startsWith("Cannot connect to RabbitMQ at ")
        .contains("NOT_ALLOWED")
        .endsWith("Is RABBITMQ_URL right?");
  }

  /** Returns the one line that a program prints before it gives up. */
  private String failure(String url, String program) {
    LessonTerminal terminal = player.runAgainst(url, program);
    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.printed()).hasSize(1);
    return terminal.printed().get(0);
  }

  private LessonTerminal openWaitingReceiver(String block, int consumers) {
    LessonTerminal receiver = player.open(block);
    receiver.awaitFirst(1);
    player.awaitConsumers("hello", consumers);
    return receiver;
  }

  private void send(String block) {
    LessonTerminal sender = player.open(block);
    assertThat(sender.exitCode()).isZero();
    sender.awaitAll();
  }
}
