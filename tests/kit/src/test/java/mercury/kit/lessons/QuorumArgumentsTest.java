package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import mercury.environment.ServiceAddresses;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of what needs no cluster in the lesson "quorum": its checker, and its refusals. */
class QuorumArgumentsTest {

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("quorum");

  @Test
  void the_checker_tells_what_is_lost_and_twice_and_out_of_order() throws IOException {
    Files.write(player.folder().resolve("quorum-confirmed.txt"), List.of("1", "2", "3", "4", "5"));
    Files.write(player.folder().resolve("quorum-consumed.txt"), List.of("1", "3", "2", "3", "5"));
    player.play("history-bad");
  }

  @Test
  void without_files_the_checker_says_what_to_run() {
    player
        .run("history")
        .assertRefuses(1, "There is no quorum-confirmed.txt: run the publisher, then the consumer");
  }

  @Test
  void a_line_that_is_no_number_is_told_with_its_file() throws IOException {
    Files.write(player.folder().resolve("quorum-confirmed.txt"), List.of("1", "two"));
    player
        .run("history")
        .assertRefuses(
            1, "In quorum-confirmed.txt each line must be a number (For input string: \"two\")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publisher",
        "publisher x",
        "kill",
        "kill x",
        "consumer x",
        "history x",
        "sender x",
        "failing-worker x",
        "parked x"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    player.assertUsage(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sender", "failing-worker", "parked"})
  void without_a_broker_there_is_one_sentence(String arguments) {
    player.assertNeedsBroker(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"publisher 1", "consumer", "kill leader"})
  void without_a_cluster_there_is_one_sentence(String arguments) {
    player.environment(ServiceAddresses.RABBITMQ_NODES, "localhost:1,localhost:1");
    player.environment(ServiceAddresses.RABBITMQ_MANAGER_NODES, "localhost:1,localhost:1");
    LessonTerminal program = player.run(arguments);
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.printed())
        .singleElement()
        .asString()
        .endsWith("Start them with: ./course up --cluster 3");
  }
}
