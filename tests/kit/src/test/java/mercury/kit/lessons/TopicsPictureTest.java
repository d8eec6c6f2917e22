package mercury.kit.lessons;

import static mercury.harness.amqp.EventKind.DELIVER;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lesson topics, as its picture shows it. */
class TopicsPictureTest {

  @RegisterExtension
  final LessonPlayer player = LessonPlayer.of("topics").exchanges("topics", "topics_headers");

  @RegisterExtension final RecordedLesson recorded = RecordedLesson.of("topics", player);

  @Test
  void a_key_finds_the_patterns_that_match() throws IOException {
    recorded.consume("orders", "receiver 'orders.#'");
    recorded.consume("europe", "receiver '*.eu.*'");
    recorded.consume("payments", "receiver '*.*.paid'");
    recorded.play("sender", "sender orders.eu.paid orders.us.sent returns.eu.sent stock.us.low");
    recorded.await("orders", DELIVER, 2);
    recorded.await("europe", DELIVER, 2);
    recorded.await("payments", DELIVER, 1);
    recorded.endOfPart("patterns");
    recorded.assertRecorded();
  }
}
