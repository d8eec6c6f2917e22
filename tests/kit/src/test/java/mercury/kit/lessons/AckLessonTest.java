package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/ack/README.md} that any broker can play. */
class AckLessonTest {

  private static final String QUEUE = "ack";
  private static final int INTERRUPTED = 130;

  @RegisterExtension final LessonPlayer stage = LessonPlayer.of("ack").queues(QUEUE);

  @Test
  void an_acknowledged_task_does_not_come_back() throws IOException {
    send();
    LessonTerminal receiver = stage.open("receiver-ack");
    receiver.showsAll();
    assertThat(receiver.ctrlC()).isEqualTo(INTERRUPTED);
    stage.awaitConsumers(QUEUE, 0);
    assertThat(stage.channel().basicGet(QUEUE, true)).isNull();
  }

  @Test
  void a_receiver_stopped_with_ctrl_c_leaves_its_tasks_to_another() {
    LessonTerminal stopped = receiverInTheMiddleOfWork("killed");
    LessonTerminal rescuer = anotherReceiver();
    assertThat(stopped.ctrlC()).isEqualTo(INTERRUPTED);
    rescuer.showsAll();
    stage.awaitReady(QUEUE, 0);
  }

  @Test
  void a_killed_receivers_tasks_go_to_another() {
    LessonTerminal killed = receiverInTheMiddleOfWork("killed");
    LessonTerminal rescuer = anotherReceiver();
    killed.kill();
    rescuer.showsAll();
    stage.awaitReady(QUEUE, 0);
  }

  @Test
  void with_auto_ack_a_killed_receivers_tasks_are_gone() throws IOException {
    receiverInTheMiddleOfWork("auto-ack").kill();
    stage.awaitConsumers(QUEUE, 0);
    assertThat(stage.channel().basicGet(QUEUE, true)).isNull();

    LessonTerminal another = stage.open("nothing-left");
    stage.awaitConsumers(QUEUE, 1);
    another.showsAll();
  }

  @Test
  void a_forgotten_acknowledgement_keeps_the_tasks_until_the_connection_ends() throws IOException {
    LessonTerminal forgetful = receiverInTheMiddleOfWork("forgotten");
    stage.awaitConsumers(QUEUE, 1);
    assertThat(stage.channel().basicGet(QUEUE, true)).as("while the receiver lives").isNull();

    assertThat(forgetful.ctrlC()).isEqualTo(INTERRUPTED);
    stage.awaitConsumers(QUEUE, 0);
    stage.awaitReady(QUEUE, 2);
    stage.open("comes-back").showsAll();
  }

  @Test
  void an_exception_in_the_callback_closes_the_channel_and_the_process_lives_on() {
    send();
    LessonTerminal throwing = stage.open("throwing");
    throwing.showsFirst(6);
    // what the client had fetched is dispatched all the same, on the closed channel
    throwing.prints("Received 'Task 1', redelivered: false");
    stage.awaitConsumers(QUEUE, 0);
    stage.awaitReady(QUEUE, 2);
    stage.open("sender").showsAll();
    stage.awaitReady(QUEUE, 4);
    assertThat(throwing.ctrlC()).as("it was alive").isEqualTo(INTERRUPTED);
  }

  @Test
  void the_broker_confirms_every_task() {
    LessonTerminal sender = stage.open("confirming");
    assertThat(sender.exitCode()).isZero();
    sender.showsAll();
    stage.awaitReady(QUEUE, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sender 1",
        "sender-transient 1",
        "confirming-sender 1",
        "receiver 1 2",
        "receiver soon",
        "receiver-ack -1",
        "receiver-auto-ack 1,5",
        "receiver-throwing 1e3"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    LessonTerminal program = stage.run(arguments);
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
        "receiver",
        "receiver-ack",
        "receiver-auto-ack",
        "receiver-throwing"
      })
  void no_broker_is_one_sentence(String program) {
    LessonTerminal terminal = stage.runAgainst("amqp://guest:guest@127.0.0.1:1", program);
    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.printed())
        .singleElement()
        .asString()
        .startsWith("Cannot connect to RabbitMQ at 127.0.0.1:1 (")
        .endsWith("). Start it with: ./course up");
  }

  private void send() {
    LessonTerminal sender = stage.open("sender");
    assertThat(sender.exitCode()).isZero();
    sender.showsAll();
    stage.awaitReady(QUEUE, 2);
  }

  /** A receiver that has got both tasks and printed all that its block shows. */
  private LessonTerminal receiverInTheMiddleOfWork(String block) {
    send();
    LessonTerminal receiver = stage.open(block);
    receiver.showsAll();
    if (TestBroker.isRabbit()) { // the embedded broker counts the unacknowledged as ready
      stage.awaitReady(QUEUE, 0);
    }
    return receiver;
  }

  private LessonTerminal anotherReceiver() {
    LessonTerminal rescuer = stage.open("rescuer");
    stage.awaitConsumers(QUEUE, 2);
    return rescuer;
  }
}
