package mercury.kit.lessons;

import static mercury.harness.amqp.EventKind.ACK;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lesson rpc, as its picture shows it. */
class RpcPictureTest {

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("rpc").queues("rpc");

  @RegisterExtension final RecordedLesson recorded = RecordedLesson.of("rpc", player);

  @Test
  void a_question_is_answered() throws IOException {
    recorded.consume("server", "server");
    recorded.play("client", "client 5 3 4");
    recorded.await("server", ACK, 2);
    recorded.endOfPart("two questions");
    recorded.assertRecorded();
  }
}
