package mercury.kit.lessons;

import static mercury.harness.amqp.EventKind.REJECT;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lesson dead_letters, as its picture shows it. */
class DeadLettersPictureTest {

  @RegisterExtension
  final LessonPlayer player =
      LessonPlayer.of("dead_letters")
          .queues("dl_tasks", "dl_parked", "dl_waiting", "dl_short")
          .queues("dl_retry_1s", "dl_retry_2s", "dl_retry_4s")
          .exchanges("dead_letters");

  @RegisterExtension final RecordedLesson recorded = RecordedLesson.of("dead_letters", player);

  @Test
  void a_task_is_retried_and_then_parked() throws IOException {
    recorded.play("sender", "sender");
    recorded.run("worker", "worker 9");
    recorded.await("worker", REJECT, 1);
    player.awaitReady("dl_parked", 1);
    recorded.play("parked", "parked");
    recorded.endOfPart("retries");
    recorded.assertRecorded();
  }
}
