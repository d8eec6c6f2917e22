package mercury.kit.lessons;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lesson confirms, as its picture shows it. */
class ConfirmsPictureTest {

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("confirms").queues("confirms");

  @RegisterExtension final RecordedLesson recorded = RecordedLesson.of("confirms", player);

  @Test
  void every_message_is_answered() throws IOException {
    recorded.play("mandatory", "mandatory");
    recorded.endOfPart("mandatory");
    recorded.assertRecorded();
  }
}
