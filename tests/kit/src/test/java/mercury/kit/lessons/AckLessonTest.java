package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/ack/README.md} that work with any broker. */
class AckLessonTest {

  private static final String QUEUE = "ack";
  private static final int INTERRUPTED = 130;

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("ack").queues(QUEUE);

  @Test
  void an_acknowledged_task_does_not_come_back() throws IOException {
    send();
    LessonTerminal receiver = player.open("receiver-ack");
    receiver.awaitAll();
    assertThat(receiver.pressCtrlC()).isEqualTo(INTERRUPTED);
    player.awaitConsumers(QUEUE, 0);
    assertThat(player.channel().basicGet(QUEUE, true)).isNull();
  }

  @Test
  void a_receiver_stopped_with_ctrl_c_leaves_its_tasks_to_another() {
    LessonTerminal stopped = receiverInTheMiddleOfWork("killed");
    LessonTerminal rescuer = anotherReceiver();
    assertThat(stopped.pressCtrlC()).isEqualTo(INTERRUPTED);
    rescuer.awaitAll();
    player.awaitReady(QUEUE, 0);
  }

  @Test
  void a_killed_receivers_tasks_go_to_another() {
    LessonTerminal killed = receiverInTheMiddleOfWork("killed");
    LessonTerminal rescuer = anotherReceiver();
    killed.kill();
    rescuer.awaitAll();
    player.awaitReady(QUEUE, 0);
  }

  @Test
  void with_auto_ack_a_killed_receivers_tasks_are_gone() throws IOException {
    receiverInTheMiddleOfWork("auto-ack").kill();
    player.awaitConsumers(QUEUE, 0);
    assertThat(player.channel().basicGet(QUEUE, true)).isNull();

    LessonTerminal another = player.open("nothing-left");
    player.awaitConsumers(QUEUE, 1);
    another.awaitAll();
  }

  @Test
  void a_forgotten_acknowledgement_keeps_the_tasks_until_the_connection_ends() throws IOException {
    LessonTerminal forgetful = receiverInTheMiddleOfWork("forgotten");
    player.awaitConsumers(QUEUE, 1);
    assertThat(player.channel().basicGet(QUEUE, true)).as("while the receiver lives").isNull();

    assertThat(forgetful.pressCtrlC()).isEqualTo(INTERRUPTED);
    player.awaitConsumers(QUEUE, 0);
    player.awaitReady(QUEUE, 2);
    player.open("comes-back").awaitAll();
  }

  @Test
  void an_exception_in_the_callback_closes_the_channel_and_the_process_lives_on() {
    send();
    LessonTerminal throwing = player.open("throwing");
    throwing.awaitFirst(6);
    // the client still dispatches what it had prefetched, on the closed channel
    throwing.awaitText("Received 'Task 1', redelivered: false");
    player.awaitConsumers(QUEUE, 0);
    player.awaitReady(QUEUE, 2);
    player.open("sender").awaitAll();
    player.awaitReady(QUEUE, 4);
    assertThat(throwing.pressCtrlC()).as("it was alive").isEqualTo(INTERRUPTED);
  }

  @Test
  void the_broker_confirms_every_task() {
    LessonTerminal sender = player.open("confirming");
    assertThat(sender.exitCode()).isZero();
    sender.awaitAll();
    player.awaitReady(QUEUE, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sender 1",
        "sender-transient 1",
        "confirming-sender 1",
        "receiver-without-ack 1 2",
        "receiver-without-ack soon",
        "receiver-ack -1",
        "receiver-auto-ack 1,5",
        "receiver-throwing 1e3"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    LessonTerminal program = player.run(arguments);
    assertThat(program.exitCode()).isEqualTo(2);
    String main = arguments.replaceFirst(" .*", "");
    assertThat(program.printed())
        .singleElement()
        .asString()
        .startsWith("usage: ./course run ack " + main);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sender",
        "sender-transient",
        "confirming-sender",
        "receiver-without-ack",
        "receiver-ack",
        "receiver-auto-ack",
        "receiver-throwing"
      })
  void no_broker_is_one_sentence(String program) {
    LessonTerminal terminal = player.runAgainst("amqp://guest:guest@127.0.0.1:1", program);
    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.printed())
        .singleElement()
        .asString()
        .startsWith("Cannot connect to RabbitMQ at 127.0.0.1:1 (")
        .endsWith("). Start it with: ./course up");
  }

  private void send() {
    LessonTerminal sender = player.open("sender");
    assertThat(sender.exitCode()).isZero();
    sender.awaitAll();
    player.awaitReady(QUEUE, 2);
  }

  /** Opens a receiver that has received both tasks and printed everything in its block. */
  private LessonTerminal receiverInTheMiddleOfWork(String block) {
    send();
    LessonTerminal receiver = player.open(block);
    receiver.awaitAll();
    player.awaitReady(QUEUE, 0);
    return receiver;
  }

  private LessonTerminal anotherReceiver() {
    LessonTerminal rescuer = player.open("rescuer");
    player.awaitConsumers(QUEUE, 2);
    return rescuer;
  }
}
