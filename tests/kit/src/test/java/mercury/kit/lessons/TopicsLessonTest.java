package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/topics/README.md}. */
class TopicsLessonTest {

  private static final String QUEUE = "topics_service";

  @RegisterExtension
  final LessonPlayer player =
      LessonPlayer.of("topics")
          .queues(QUEUE)
          .exchanges("topics", "topics_headers", "topics_tester");

  @ParameterizedTest
  @ValueSource(strings = {"tester", "literal", "starred-key"})
  void the_tester_says_which_patterns_match(String block) {
    player.play(block);
  }

  @Test
  void each_receiver_gets_what_matches_one_of_its_patterns_once() {
    List<LessonTerminal> receivers =
        List.of(waiting("orders"), waiting("europe"), waiting("payments"));
    player.play("send");
    receivers.forEach(LessonTerminal::awaitAll);
    player.play("send-two");
    receivers.get(0).awaitText("orders.eu.sent"); // by now a second copy would have come
    assertThat(receivers.get(0).printed()).hasSize(5);
  }

  @Test
  void a_new_binding_does_not_take_the_old_one_away() {
    waiting("service-old").pressCtrlC();
    player.awaitConsumers(QUEUE, 0);
    player.play("send-two");
    player.awaitReady(QUEUE, 2);
    LessonTerminal service = player.open("service-new");
    service.awaitAll();

    player.play("unbind");
    player.run("sender orders.us.sent orders.us.paid").exitCode();
    service.awaitText("orders.us.paid");
    assertThat(service.printed()).noneMatch(line -> line.contains("orders.us.sent"));
  }

  @Test
  void a_headers_exchange_compares_all_headers_or_any() {
    LessonTerminal all = waiting("all");
    LessonTerminal any = waiting("any");
    player.play("send-russian");
    player.play("send-english");
    all.awaitAll();
    any.awaitAll();
  }

  @Test
  void the_wire_shows_two_bindings_and_one_delivery() {
    LessonTerminal wire = player.wire("wire");
    player
        .runAgainst(LessonPlayer.urlOf(wire), "receiver 'orders.*' '#.paid'")
        .awaitText("Waiting for");
    wire.awaitText("consuming");
    player.run("sender orders.paid stock.low").exitCode();
    wire.awaitAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sender",
        "receiver",
        "tester orders.eu",
        "service",
        "unbind",
        "unbind a b",
        "headers-sender",
        "headers-sender format",
        "headers-receiver all",
        "headers-receiver some format=pdf"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    player.assertUsage(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sender x",
        "receiver x",
        "tester x x",
        "service x",
        "unbind x",
        "headers-sender a=b",
        "headers-receiver all a=b"
      })
  void without_a_broker_there_is_one_sentence(String arguments) {
    player.assertNeedsBroker(arguments);
  }

  /** Opens a receiver and waits for its first line, which it prints when its queue is bound. */
  private LessonTerminal waiting(String block) {
    LessonTerminal terminal = player.open(block);
    terminal.awaitFirst(1);
    return terminal;
  }
}
