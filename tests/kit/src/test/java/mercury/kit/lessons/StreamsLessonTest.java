package mercury.kit.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import mercury.environment.ServiceAddresses;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import mercury.tools.lessons.ReadmeTerminalBlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The experiments of {@code lessons/streams/README.md}, on a RabbitMQ in Docker. */
class StreamsLessonTest {

  private static final String PAGE = "lessons/streams/README.md";

  private static final Pattern WAITING = Pattern.compile("\"activity_status\":\"waiting\"");

  @RegisterExtension static final StartedRabbit RABBIT = StartedRabbit.inDocker();

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("streams").on(RABBIT::url);

  private String between;

  @BeforeEach
  void six_events() {
    RABBIT.variables().forEach(player::environment);
    player.play("reset");
    LessonTerminal old = player.open("publisher-old");
    assertThat(old.exitCode()).isZero();
    old.awaitAll();
    between = old.printed().get(0).replaceFirst(".* by ", "");
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
    LessonTerminal last = player.run("reader last");
    last.awaitText(" [x] 5: new 2");
    LessonTerminal next = player.run("reader next");
    await("the reader of what comes next is there when an event is published")
        .atMost(LessonTerminal.TIMEOUT)
        .pollInSameThread()
        .until(
            () -> {
              player.play("publisher-late");
              return next.printed().size() > 1;
            });
    assertThat(next.printed().get(1)).endsWith(": late 0");
    last.awaitText(" [x] 6: late 0");
  }

  @Test
  void a_reader_with_a_name_goes_on_where_it_stopped() {
    read("tracking");
    player.play("publisher-late");
    LessonTerminal again = read("tracking-again");
    assertThat(again.printed().get(1)).as("what was stored took numbers").doesNotContain(" 6: ");
    LessonTerminal another = player.run("tracking-reader another");
    another.awaitText(": late 0");
    assertThat(another.printed()).as("its first line, and all seven events").hasSize(8);
  }

  @Test
  void the_second_reader_reads_on_when_the_first_has_ended() {
    LessonTerminal active = player.open("single");
    active.awaitAll();
    LessonTerminal waiting = player.open("single-second");
    awaitWaitingConsumers(1);
    assertThat(waiting.printed()).hasSize(1);
    active.kill();
    player.play("publisher-late");
    waiting.awaitAll();
  }

  @Test
  void two_readers_share_the_partitions_and_the_second_takes_over() {
    player.play("partitioned-old");
    LessonTerminal first = player.open("partitioned-first");
    first.awaitAllInOrderOf(StreamsLessonTest::partition);
    LessonTerminal second = player.open("partitioned-second");
    second.awaitFirst(2);
    first.awaitText(" [*] Given up: streams_users-1");
    player.play("partitioned-new");
    second.awaitFirst(4);
    first.awaitText("boris new 5");
    first.awaitText("eve new 7");
    assertThat(first.pressCtrlC()).isEqualTo(130);
    assertThat(first.printed()).noneMatch(line -> line.contains("max new"));
    second.awaitText(" [*] My turn: streams_users-0");
    second.awaitText(" [*] My turn: streams_users-2");
    player.play("partitioned-late");
    second.awaitAllInOrderOf(StreamsLessonTest::partition);
  }

  @Test
  void three_readers_have_one_partition_each_and_the_fourth_waits() {
    LessonTerminal first = player.run("partitioned-reader");
    for (int i = 0; i < 3; i++) {
      first.awaitText(" [*] My turn: streams_users-" + i);
    }
    player.run("partitioned-reader").awaitText(" [*] My turn: streams_users-1");
    player.run("partitioned-reader").awaitText(" [*] My turn: streams_users-2");
    LessonTerminal fourth = player.run("partitioned-reader");
    awaitWaitingConsumers(9); // of four readers in three partitions
    assertThat(fourth.printed()).hasSize(1);
  }

  @Test
  void the_same_events_come_over_AMQP() {
    player.open("amqp-reader").awaitAll();
    player.awaitReady("streams", 6); // a stream's number is up to five seconds old
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

  /** Waits until the broker knows of that many consumers that are not the active ones. */
  private static void awaitWaitingConsumers(int count) {
    await("waiting consumers")
        .atMost(LessonTerminal.TIMEOUT)
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(() -> assertThat(WAITING.matcher(consumers()).results()).hasSize(count));
  }

  /** Returns the partition that the line names, else the line. */
  private static String partition(String line) {
    return line.replaceAll(".*(streams_users-\\d).*", "$1");
  }

  /** Returns what the management API tells of all consumers, up to five seconds late. */
  private static String consumers() throws IOException, InterruptedException {
    String manager = RABBIT.variables().get(ServiceAddresses.RABBITMQ_MANAGER_URL);
    String login = Base64.getEncoder().encodeToString("guest:guest".getBytes(UTF_8));
    URI uri = URI.create(manager.replaceFirst("//.*@", "//") + "/api/consumers");
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", "Basic " + login).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
