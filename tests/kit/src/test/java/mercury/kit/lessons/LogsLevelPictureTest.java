package mercury.kit.lessons;

import static mercury.harness.amqp.EventKind.DELIVER;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lesson logs_level, as its picture shows it. */
class LogsLevelPictureTest {

  @RegisterExtension
  final LessonPlayer player = LessonPlayer.of("logs_level").exchanges("logs_level", "logs_topic");

  @RegisterExtension final RecordedLesson recorded = RecordedLesson.of("logs_level", player);

  @Test
  void a_key_finds_its_bindings() throws IOException {
    recorded.consume("to-file", "to-file");
    recorded.consume("to-stdout", "to-stdout");
    recorded.play("sender", "sender info");
    recorded.await("to-stdout", DELIVER, 1);
    recorded.play("sender", "sender critical");
    recorded.await("to-stdout", DELIVER, 2);
    recorded.await("to-file", DELIVER, 1);
    recorded.play("sender", "sender something");
    recorded.endOfPart("levels");
    recorded.assertRecorded();
  }
}
