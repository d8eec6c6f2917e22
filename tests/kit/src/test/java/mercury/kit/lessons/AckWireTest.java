package mercury.kit.lessons;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code ./course wire} shows of the experiments of {@code lessons/ack/README.md}. */
class AckWireTest {

  private static final String QUEUE = "ack";

  @RegisterExtension final Stage stage = Stage.of("ack").queues(QUEUE);

  @Test
  void an_unacknowledged_task_is_delivered_again_and_then_acknowledged() {
    Terminal wire = send("wire");
    Terminal killed = stage.openThrough(wire, "killed");
    killed.showsAll();
    killed.ctrlC();
    stage.awaitConsumers(QUEUE, 0);
    stage.awaitReady(QUEUE, 2);
    Terminal rescuer = stage.openThrough(wire, "rescuer");
    rescuer.showsAll();
    wire.showsAll();
  }

  @Test
  void a_killed_receiver_says_no_goodbye() {
    Terminal wire = send("wire");
    Terminal killed = stage.openThrough(wire, "killed");
    killed.showsAll();
    killed.kill();
    wire.prints("connection 1 lost by the client");
    stage.awaitReady(QUEUE, 2);
  }

  @Test
  void with_auto_ack_nothing_is_delivered_again() {
    Terminal wire = send("wire-auto-ack");
    Terminal killed = stage.openThrough(wire, "auto-ack");
    killed.showsAll();
    killed.ctrlC();
    stage.awaitConsumers(QUEUE, 0);
    Terminal another = stage.openThrough(wire, "nothing-left");
    stage.awaitConsumers(QUEUE, 1);
    another.showsAll();
    wire.showsAll();
  }

  private Terminal send(String block) {
    stage.open("sender").exitCode();
    stage.awaitReady(QUEUE, 2);
    return stage.wire(block);
  }
}
