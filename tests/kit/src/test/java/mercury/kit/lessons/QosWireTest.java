package mercury.kit.lessons;

import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The experiments of {@code lessons/qos/README.md} as {@code ./course wire} shows them. */
class QosWireTest {

  private static final String QUEUE = "qos";

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("qos").queues(QUEUE);

  @Test
  void without_prefetch_all_is_delivered_before_the_first_ack() {
    shows("wire-greedy", "receiver 1");
  }

  @Test
  void with_prefetch_1_each_ack_makes_room_for_one_delivery() {
    shows("wire-fair", "receiver-qos 1");
  }

  private void shows(String block, String receiver) {
    player.open("sender").exitCode();
    player.awaitReady(QUEUE, 3);
    LessonTerminal wire = player.wire(block);
    player.runAgainst(LessonPlayer.urlOf(wire), receiver).awaitText("Done 'task 2'");
    wire.awaitAll();
  }
}
