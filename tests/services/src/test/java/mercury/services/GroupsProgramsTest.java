package mercury.services;

import mercury.environment.ServiceAddresses;
import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs of the lesson {@code groups} where they cannot begin. */
class GroupsProgramsTest {

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("groups");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reset x",
        "writer 3 old",
        "worker x",
        "dying-worker never",
        "slow-worker x",
        "pausing-worker x",
        "transformer one living",
        "results all",
        "share-worker nack"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    player.assertUsage(arguments);
  }

  @Test
  void without_kafka_there_is_one_sentence() {
    player.environment(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS, "localhost:1");
    player
        .run("worker")
        .assertRefuses(1, "Cannot connect to Kafka at localhost:1 (…). Start it with: …");
  }
}
