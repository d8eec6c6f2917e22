package mercury.kit.lessons;

import static mercury.harness.amqp.EventKind.ACK;
import static mercury.harness.amqp.EventKind.DELIVER;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lesson ack, as its picture shows it. */
class AckPictureTest {

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("ack").queues("ack");

  @RegisterExtension final RecordedLesson recorded = RecordedLesson.of("ack", player);

  @Test
  void a_killed_receivers_tasks_are_delivered_again() throws IOException {
    recorded.play("sender", "sender");
    LessonTerminal killed = recorded.run("receiver 1", "receiver-ack 60");
    recorded.await("receiver 1", DELIVER, 2);
    recorded.consume("receiver 2", "receiver-ack 0.3");
    killed.kill();
    recorded.await("receiver 2", ACK, 2);
    recorded.endOfPart("killed");
    recorded.assertRecorded();
  }
}
