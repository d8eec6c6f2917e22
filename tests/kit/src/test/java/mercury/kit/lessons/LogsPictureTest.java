package mercury.kit.lessons;

import static mercury.harness.amqp.EventKind.DELIVER;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lesson logs, as its picture shows it. */
class LogsPictureTest {

  @RegisterExtension
  final LessonPlayer player = LessonPlayer.of("logs").queues("logger").exchanges("logs");

  @RegisterExtension final RecordedLesson recorded = RecordedLesson.of("logs", player);

  @Test
  void a_shared_queue_shares_events_out_and_own_queues_get_them_all() throws IOException {
    share("one queue", "-shared", 2);
    player.channel().queueDelete("logger");
    share("own queues", "", 4);
    recorded.assertRecorded();
  }

  /** Ends when each logger has got so many of the four events. */
  private void share(String part, String programs, int events) {
    LessonTerminal stdout = recorded.consume("to-stdout", "to-stdout" + programs);
    LessonTerminal file = recorded.consume("to-file", "to-file" + programs);
    recorded.play("sender", "sender");
    recorded.await("to-stdout", DELIVER, events);
    recorded.await("to-file", DELIVER, events);
    recorded.endOfPart(part);
    stdout.kill();
    file.kill();
  }
}
