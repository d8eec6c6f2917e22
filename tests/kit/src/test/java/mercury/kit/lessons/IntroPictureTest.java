package mercury.kit.lessons;

import static mercury.harness.amqp.EventKind.DELIVER;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lesson intro, as its picture shows it. */
class IntroPictureTest {

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("intro").queues("hello");

  @RegisterExtension final RecordedLesson recorded = RecordedLesson.of("intro", player);

  @Test
  void messages_wait_for_a_receiver() throws IOException {
    recorded.play("sender", "sender");
    recorded.run("receiver", "receiver");
    recorded.await("receiver", DELIVER, 2);
    recorded.endOfPart("a late receiver");
    recorded.assertRecorded();
  }
}
