package mercury.kit.lessons;

import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The experiments of {@code lessons/ack/README.md} as {@code ./course wire} shows them. */
class AckWireTest {

  private static final String QUEUE = "ack";

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("ack").queues(QUEUE);

  @Test
  void an_unacknowledged_task_is_delivered_again_and_then_acknowledged() {
    LessonTerminal wire = send("wire");
    LessonTerminal killed = player.openThrough(wire, "killed");
    killed.awaitAll();
    killed.pressCtrlC();
    player.awaitConsumers(QUEUE, 0);
    player.awaitReady(QUEUE, 2);
    LessonTerminal rescuer = player.openThrough(wire, "rescuer");
    rescuer.awaitAll();
    wire.awaitAll();
  }

  @Test
  void a_killed_receiver_says_no_goodbye() {
    LessonTerminal wire = send("wire");
    LessonTerminal killed = player.openThrough(wire, "killed");
    killed.awaitAll();
    killed.kill();
    wire.awaitText("connection 1 lost by the client");
    player.awaitReady(QUEUE, 2);
  }

  @Test
  void with_auto_ack_nothing_is_delivered_again() {
    LessonTerminal wire = send("wire-auto-ack");
    LessonTerminal killed = player.openThrough(wire, "auto-ack");
    killed.awaitAll();
    killed.pressCtrlC();
    player.awaitConsumers(QUEUE, 0);
    LessonTerminal another = player.openThrough(wire, "nothing-left");
    player.awaitConsumers(QUEUE, 1);
    another.awaitAll();
    wire.awaitAll();
  }

  private LessonTerminal send(String block) {
    player.open("sender").exitCode();
    player.awaitReady(QUEUE, 2);
    return player.wire(block);
  }
}
