package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/rpc/README.md}. */
class RpcLessonTest {

  private static final String QUESTIONS = "rpc";

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("rpc").queues(QUESTIONS);

  @Test
  void questions_are_answered() {
    LessonTerminal server = serve("server", 1);
    player.play("client");
    server.awaitAll();
    assertThat(server.pressCtrlC()).isEqualTo(130);
  }

  @Test
  void a_late_answer_is_dropped() {
    serve("server", 1);
    player.play("client-late");
  }

  @Test
  void a_client_that_does_not_compare_takes_a_late_answer_for_its_own() {
    serve("server", 1);
    player.play("trusting");
  }

  @Test
  void a_question_survives_its_server() {
    LessonTerminal dies = serve("server-dies", 1);
    LessonTerminal client = player.open("client-patient");
    dies.awaitAll();
    LessonTerminal takesOver = serve("server-takes-over", 2);
    dies.pressCtrlC();
    takesOver.awaitAll();
    assertThat(client.exitCode()).isZero();
    client.awaitAll();
  }

  @Test
  void without_any_server_a_mandatory_question_is_returned() {
    player.play("client-nobody");
  }

  @Test
  void a_question_outlives_its_asker() {
    serve("server", 1).pressCtrlC();
    player.play("client-impatient");
    player.awaitReady(QUESTIONS, 1);
    player.open("server-for-nobody").awaitAll();
  }

  @Test
  void a_question_that_expires_does_not() {
    serve("server", 1).pressCtrlC();
    player.awaitConsumers(QUESTIONS, 0);
    player.play("direct-impatient");
    player.awaitReady(QUESTIONS, 0);
    LessonTerminal idle = serve("server-idle", 1);
    idle.awaitAll();
  }

  @Test
  void a_direct_client_needs_no_queue() {
    serve("server", 1);
    player.play("direct-client");
    LessonTerminal wire = player.wire("wire");
    player.openThrough(wire, "direct-client").awaitAll();
    wire.awaitFirst(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server x",
        "client 5",
        "client soon 3",
        "trusting-client 5",
        "direct-client 5",
        "direct-client 0 3"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    player.assertUsage(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "client 1 1", "trusting-client 1 1", "direct-client 1 1"})
  void without_a_broker_there_is_one_sentence(String arguments) {
    player.assertNeedsBroker(arguments);
  }

  private LessonTerminal serve(String block, int servers) {
    LessonTerminal server = player.open(block);
    server.awaitFirst(1);
    player.awaitConsumers(QUESTIONS, servers);
    return server;
  }
}
