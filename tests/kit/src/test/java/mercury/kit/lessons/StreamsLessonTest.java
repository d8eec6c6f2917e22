package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The experiments of {@code lessons/streams/README.md}, on a RabbitMQ in Docker. */
class StreamsLessonTest {

  private static final String PAGE = "lessons/streams/README.md";

  @RegisterExtension static final StartedRabbit RABBIT = StartedRabbit.inDocker();

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("streams").on(RABBIT::url);

  private Instant between;

  @BeforeEach
  void six_events() {
    RABBIT.variables().forEach(player::environment);
    player.play("reset");
    player.play("publisher-old");
    between = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    player.play("publisher-new");
  }

  @Test
  void every_reader_from_the_first_gets_all() {
    LessonTerminal one = player.open("reader-first");
    LessonTerminal other = player.open("reader-first");
    one.awaitAll();
    other.awaitAll();
    assertThat(one.pressCtrlC()).isEqualTo(130);
  }

  @Test
  void a_reader_begins_with_an_offset() {
    player.open("reader-offset").awaitAll();
  }

  @Test
  void a_reader_begins_with_a_time() {
    LessonTerminal reader = player.run("reader " + between);
    List<String> shown = ReadmeTerminalBlock.named(PAGE, "reader-time").output();
    reader.awaitText(shown.get(shown.size() - 1));
    assertThat(reader.printed()).isEqualTo(shown);
  }

  @Test
  void a_reader_of_what_comes_next_or_last() {
    LessonTerminal next = player.run("reader next");
    LessonTerminal last = player.run("reader last");
    last.awaitText(" [x] 5: new 2");
    next.awaitText("Reading");
    player.play("publisher-late");
    last.awaitText(" [x] 6: late 0");
  }

  @Test
  void a_reader_with_a_name_goes_on_where_it_stopped() {
    read("tracking");
    player.play("publisher-late");
    LessonTerminal again = read("tracking-again");
    assertThat(again.printed().get(1)).as("what was stored took numbers").doesNotContain(" 6: ");
    player.run("tracking-reader another").awaitText(" [x] 0: old 0");
  }

  @Test
  void the_second_reader_reads_on_when_the_first_has_ended() {
    LessonTerminal active = player.open("single");
    active.awaitAll();
    LessonTerminal waiting = player.open("single-second");
    waiting.awaitFirst(1);
    active.kill();
    player.play("publisher-late");
    waiting.awaitAll();
  }

  @Test
  void the_same_events_come_over_AMQP() {
    player.open("amqp-reader").awaitAll();
    LessonTerminal wire = player.wire("wire");
    player.openThrough(wire, "amqp-reader").awaitAll();
    wire.awaitAll();
  }

  /** Opens a reader, waits until it has printed all, and ends it. */
  private LessonTerminal read(String block) {
    LessonTerminal reader = player.open(block);
    reader.awaitAll();
    assertThat(reader.pressCtrlC()).isEqualTo(130);
    return reader;
  }
}
