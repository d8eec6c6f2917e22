package mercury.kit.lessons;

import static mercury.harness.amqp.EventKind.ACK;
import static mercury.harness.amqp.EventKind.DELIVER;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lesson qos, as its picture shows it. */
class QosPictureTest {

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("qos").queues("qos");

  @RegisterExtension
  final RecordedLesson recorded = RecordedLesson.of("qos", player).messagesByTurn();

  @Test
  void the_fast_receiver_does_its_half_without_prefetch_and_all_it_can_with_it()
      throws IOException {
    sixTasks("no limit", "receiver", 3);
    player.awaitConsumers("qos", 0);
    player.channel().queuePurge("qos");
    sixTasks("prefetch 1", "receiver-qos", 5);
    recorded.assertRecorded();
  }

  /** Ends when the slow receiver has its first task and the fast one has done its last. */
  private void sixTasks(String part, String receiver, int done) {
    LessonTerminal slow = recorded.consume("slow", receiver + " 60");
    LessonTerminal fast = recorded.consume("fast", receiver + " 0.5");
    recorded.play("sender", "sender 6");
    recorded.await("fast", ACK, done);
    recorded.await("slow", DELIVER, 6 - done);
    recorded.endOfPart(part);
    slow.kill();
    fast.kill();
  }
}
