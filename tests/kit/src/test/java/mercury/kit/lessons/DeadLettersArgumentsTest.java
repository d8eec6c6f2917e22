package mercury.kit.lessons;

import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The refusals of the programs of the lesson "dead_letters": wrong arguments, no broker. */
class DeadLettersArgumentsTest {

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("dead_letters");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sender 0",
        "rejecting-receiver x",
        "expiring-sender",
        "expiring-sender 1.5",
        "overflowing-sender x",
        "parked x",
        "worker",
        "worker many",
        "replay x"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    player.assertUsage(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sender",
        "rejecting-receiver",
        "expiring-sender 1",
        "overflowing-sender",
        "parked",
        "worker 0",
        "replay"
      })
  void without_a_broker_there_is_one_sentence(String arguments) {
    player.assertNeedsBroker(arguments);
  }
}
