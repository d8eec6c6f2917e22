package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import mercury.environment.ServiceAddresses;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The refusals of the programs of the lesson "streams": wrong arguments, no broker. */
class StreamsArgumentsTest {

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("streams").queues("streams");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reset x",
        "publisher 3",
        "publisher x old",
        "reader",
        "reader yesterday",
        "tracking-reader",
        "single-reader x",
        "amqp-reader",
        "amqp-reader yesterday",
        "partitioned-publisher 3 old",
        "partitioned-publisher x old anna",
        "partitioned-reader x"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    player.assertUsage(arguments);
  }

  @Test
  void without_a_broker_there_is_one_sentence() {
    player.assertNeedsBroker("amqp-reader first");
  }

  @Test
  void without_the_stream_the_reader_over_AMQP_says_how_to_make_it() {
    player
        .run("amqp-reader first")
        .assertRefuses(1, "There is no stream here. Make it with: ./course run streams reset");
  }

  @Test
  void another_refusal_is_not_taken_for_the_absence_of_the_stream() throws IOException {
    player.channel().queueDeclare("streams", false, /* exclusive= */ true, false, Map.of());
    player.run("amqp-reader first").assertRefuses(1, "Cannot read the stream: RESOURCE_LOCKED - …");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:5552", "rabbitmq-stream://a b"})
  void a_wrong_address_is_told_with_a_right_one(String url) {
    player.environment(ServiceAddresses.RABBITMQ_STREAM_URL, url);
    player
        .run("reset")
        .assertRefuses(
            1, "RABBITMQ_STREAM_URL must look like rabbitmq-stream://user:password@host:5552");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reset",
        "publisher 1 x",
        "reader first",
        "tracking-reader x",
        "single-reader",
        "partitioned-publisher 1 x anna",
        "partitioned-reader"
      })
  void without_the_stream_port_there_is_one_sentence(String arguments) {
    player.environment(
        ServiceAddresses.RABBITMQ_STREAM_URL, "rabbitmq-stream://guest:s3cret@localhost:1");
    LessonTerminal program = player.run(arguments);
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.printed())
        .singleElement()
        .asString()
        .startsWith("Cannot use RabbitMQ's streams (")
        .endsWith("localhost:1). Start it with: ./course up --rabbit docker")
        .doesNotContain("s3cret");
  }
}
