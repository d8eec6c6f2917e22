package mercury.kit.lessons;

import static mercury.harness.amqp.EventKind.ACK;
import static mercury.harness.amqp.EventKind.CONNECTION_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The lesson streams, as its picture shows it. The tap sees the readers over AMQP; the events come
 * over the stream protocol, before the recording begins.
 */
class StreamsPictureTest {

  private static final int EVENTS = 4;

  @RegisterExtension static final StartedRabbit RABBIT = StartedRabbit.inDocker();

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("streams").on(RABBIT::url);

  @RegisterExtension
  final RecordedLesson recorded =
      RecordedLesson.of("streams", player).on(RABBIT::url).eachKindApart();

  @Test
  void reading_takes_nothing_away() throws IOException {
    RABBIT.variables().forEach(player::environment);
    player.play("reset");
    assertThat(player.run("publisher " + EVENTS + " event").exitCode()).isZero();
    LessonTerminal first = recorded.consume("first", "amqp-reader first");
    recorded.await("first", ACK, EVENTS);
    recorded.consume("offset", "amqp-reader 2");
    recorded.await("offset", ACK, EVENTS - 2);
    assertThat(first.pressCtrlC()).isEqualTo(130);
    recorded.await("first", CONNECTION_CLOSED, 1);
    recorded.consume("first", "amqp-reader first");
    recorded.await("first", ACK, 2 * EVENTS);
    recorded.endOfPart("replay");
    recorded.assertRecorded();
  }
}
