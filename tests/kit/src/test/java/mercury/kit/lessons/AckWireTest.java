package mercury.kit.lessons;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code ./course wire} shows of the experiments of {@code lessons/ack/README.md}. */
class AckWireTest {

  private static final String QUEUE = "ack";

  @RegisterExtension final LessonPlayer stage = LessonPlayer.of("ack").queues(QUEUE);

  @Test
  void an_unacknowledged_task_is_delivered_again_and_then_acknowledged() {
    LessonTerminal wire = send("wire");
    LessonTerminal killed = stage.openThrough(wire, "killed");
    killed.showsAll();
    killed.ctrlC();
    stage.awaitConsumers(QUEUE, 0);
    stage.awaitReady(QUEUE, 2);
    LessonTerminal rescuer = stage.openThrough(wire, "rescuer");
    rescuer.showsAll();
    wire.showsAll();
  }

  @Test
  void a_killed_receiver_says_no_goodbye() {
    LessonTerminal wire = send("wire");
    LessonTerminal killed = stage.openThrough(wire, "killed");
    killed.showsAll();
    killed.kill();
    wire.prints("connection 1 lost by the client");
    stage.awaitReady(QUEUE, 2);
  }

  @Test
  void with_auto_ack_nothing_is_delivered_again() {
    LessonTerminal wire = send("wire-auto-ack");
    LessonTerminal killed = stage.openThrough(wire, "auto-ack");
    killed.showsAll();
    killed.ctrlC();
    stage.awaitConsumers(QUEUE, 0);
    LessonTerminal another = stage.openThrough(wire, "nothing-left");
    stage.awaitConsumers(QUEUE, 1);
    another.showsAll();
    wire.showsAll();
  }

  private LessonTerminal send(String block) {
    stage.open("sender").exitCode();
    stage.awaitReady(QUEUE, 2);
    return stage.wire(block);
  }
}
