package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/confirms/README.md}. */
class ConfirmsLessonTest {

  private static final String QUEUE = "confirms";
  private static final Pattern RATE = Pattern.compile(": (\\d+) a second");

  @RegisterExtension
  final LessonPlayer player = LessonPlayer.of("confirms").queues(QUEUE, "confirms_full");

  @Test
  void waiting_for_each_confirm_is_slowest() {
    double oneByOne = rateOf("one-by-one");
    player.awaitReady(QUEUE, 5000);
    double batches = rateOf("batches");
    player.awaitReady(QUEUE, 10_000);
    double asynchronous = rateOf("asynchronous");
    player.awaitReady(QUEUE, 15_000);
    assertThat(oneByOne).isLessThan(batches).isLessThan(asynchronous);
  }

  @Test
  void a_transaction_for_each_message_works_too() {
    assertThat(rateOf("transactions")).isPositive();
    player.awaitReady(QUEUE, 5000);
  }

  @Test
  void a_message_for_no_queue_is_confirmed_and_a_mandatory_one_returned_before() {
    player.play("mandatory");
    player.awaitReady(QUEUE, 1);
  }

  @Test
  void the_wire_shows_the_return_before_its_confirm() {
    LessonTerminal wire = player.wire("wire");
    LessonTerminal sender = player.openThrough(wire, "mandatory");
    assertThat(sender.exitCode()).isZero();
    wire.awaitFirst(14);
  }

  @Test
  void a_full_queue_refuses() {
    player.play("refused");
    player.awaitReady("confirms_full", 3);
    player.play("refused"); // it empties the queue first
  }

  @Test
  void a_message_without_an_answer_is_sent_again_and_comes_twice() {
    LessonTerminal wire = player.wire("wire");
    LessonTerminal sender = player.openThrough(wire, "resending");
    sender.awaitFirst(1);
    wire.pressCtrlZ();
    sender.awaitFirst(2);
    wire.typeFg();
    assertThat(sender.exitCode()).isZero();
    sender.awaitAll();
    player.awaitReady(QUEUE, 3);
    player.play("drain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one-by-one 0",
        "batches 1 2",
        "asynchronous x",
        "transactions -1",
        "mandatory x",
        "refused x",
        "resending x",
        "drain x"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    player.assertUsage(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one-by-one",
        "batches",
        "asynchronous",
        "transactions",
        "mandatory",
        "refused",
        "resending",
        "drain"
      })
  void without_a_broker_there_is_one_sentence(String program) {
    player.assertNeedsBroker(program);
  }

  private double rateOf(String block) {
    LessonTerminal sender = player.open(block);
    assertThat(sender.exitCode()).isZero();
    sender.awaitAll();
    Matcher rate = RATE.matcher(sender.printed().get(0));
    assertThat(rate.find()).as(sender.printed().get(0)).isTrue();
    return Double.parseDouble(rate.group(1));
  }
}
