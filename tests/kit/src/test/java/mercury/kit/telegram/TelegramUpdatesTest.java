package mercury.kit.telegram;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import mercury.kit.LoadPatience;
import mercury.telegram.TelegramPerson;
import mercury.telegram.TelegramRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A bot gets its updates as Telegram sends them. */
class TelegramUpdatesTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  private final MovableClock clock = new MovableClock();

  @RegisterExtension
  final TelegramStandInExtension standin =
      new TelegramStandInExtension(new TelegramRules(clock, SHORT));

  @RegisterExtension final TelegramStandInExtension patient = new TelegramStandInExtension();

  @Test
  void an_update_comes_again_until_the_offset_has_passed_it() {
    TelegramPerson anna = standin.api().person("Anna");
    anna.writes("one");
    anna.writes("two");
    JsonNode first = standin.call("getUpdates").result();
    assertThat(texts(first)).containsExactly("one", "two");
    assertThat(standin.call("getUpdates").result()).isEqualTo(first);
    long id = first.get(0).get("update_id").asLong();
    assertThat(first.get(1).get("update_id").asLong()).isEqualTo(id + 1);
    assertThat(texts(standin.call("getUpdates", "offset", id + 1).result())).containsExactly("two");
    assertThat(texts(standin.call("getUpdates").result())).containsExactly("two");
    assertThat(standin.call("getUpdates", "offset", id + 2).result()).isEmpty();
  }

  @Test
  void a_negative_offset_counts_from_the_end_and_forgets_the_others() {
    writes(5);
    assertThat(texts(standin.call("getUpdates", "offset", -2).result())).containsExactly("3", "4");
    assertThat(texts(standin.call("getUpdates").result())).containsExactly("3", "4");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -(1L << 52)})
  void an_offset_far_below_all_updates_forgets_none(long offset) {
    writes(3);
    assertThat(standin.call("getUpdates", "offset", offset).result()).hasSize(3);
    assertThat(standin.call("getUpdates").result()).hasSize(3);
  }

  @Test
  void the_limit_is_100_and_stays_between_1_and_100() {
    writes(102);
    assertThat(standin.call("getUpdates").result()).hasSize(100);
    assertThat(standin.call("getUpdates", "limit", 7).result()).hasSize(7);
    assertThat(standin.call("getUpdates", "limit", 101).result()).hasSize(100);
    assertThat(standin.call("getUpdates", "limit", 0).result()).hasSize(1);
  }

  @Test
  void a_long_poll_ends_with_the_first_update() {
    TelegramPerson anna = patient.api().person("Anna");
    CompletableFuture<TelegramStandInExtension.Reply> poll =
        patient.callLater("getUpdates", "timeout", 50);
    awaitPoll(patient);
    anna.writes("at last");
    assertThat(poll.orTimeout(LoadPatience.SECONDS, TimeUnit.SECONDS).join().result())
        .singleElement()
        .satisfies(
            update -> assertThat(update.at("/message/text").asString()).isEqualTo("at last"));
  }

  @Test
  void a_long_poll_ends_empty_at_the_longest_time_allowed() {
    assertThat(TelegramRules.TELEGRAM.maxPollTime()).isEqualTo(Duration.ofSeconds(50));
    long begun = System.nanoTime();
    TelegramStandInExtension.Reply reply =
        standin
            .callLater("getUpdates", "timeout", 3000)
            .orTimeout(LoadPatience.SECONDS, TimeUnit.SECONDS)
            .join();
    assertThat(reply.result()).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void a_second_poller_ends_the_first_with_409() {
    CompletableFuture<TelegramStandInExtension.Reply> first =
        patient.callLater("getUpdates", "timeout", 50);
    awaitPoll(patient);
    CompletableFuture<TelegramStandInExtension.Reply> second =
        patient.callLater("getUpdates", "timeout", 50);
    TelegramStandInExtension.Reply ended =
        first.orTimeout(LoadPatience.SECONDS, TimeUnit.SECONDS).join();
    assertThat(ended.status()).isEqualTo(409);
    assertThat(ended.json().get("error_code").asInt()).isEqualTo(409);
    assertThat(ended.description())
        .isEqualTo(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
                + " is running");
    patient.api().person("Anna").writes("hi");
    assertThat(second.orTimeout(LoadPatience.SECONDS, TimeUnit.SECONDS).join().result()).hasSize(1);
  }

  @Test
  void bots_with_other_tokens_do_not_meet() {
    TelegramPerson anna = patient.api().person("Anna");
    CompletableFuture<TelegramStandInExtension.Reply> poll =
        patient.callLater("getUpdates", "timeout", 50);
    awaitPoll(patient);
    anna.at(patient.api().bot("22:another-token")).writes("not for you");
    assertThat(patient.get("/bot22:another-token/getUpdates").join().result()).hasSize(1);
    assertThat(poll).isNotDone();
    anna.writes("for you");
    assertThat(texts(poll.orTimeout(LoadPatience.SECONDS, TimeUnit.SECONDS).join().result()))
        .containsExactly("for you");
  }

  @Test
  void closing_ends_a_long_poll_at_once() throws Exception {
    CompletableFuture<TelegramStandInExtension.Reply> poll =
        patient.callLater("getUpdates", "timeout", 50);
    awaitPoll(patient);
    patient.api().close();
    assertThat(
            poll.handle((reply, failure) -> "ended")
                .get(40, TimeUnit.SECONDS)) // the poll's end is at 50
        .isEqualTo("ended");
  }

  @Test
  void an_update_lives_for_a_day() {
    standin.api().person("Anna").writes("old");
    clock.advance(Duration.ofHours(24));
    assertThat(texts(standin.call("getUpdates").result())).containsExactly("old");
    clock.advance(Duration.ofSeconds(1));
    assertThat(standin.call("getUpdates").result()).isEmpty();
  }

  @Test
  void a_bot_gets_the_kinds_it_allows_from_then_on() {
    TelegramPerson anna = standin.api().person("Anna");
    assertThat(standin.call("getUpdates", "allowed_updates", "[\"edited_message\"]").result())
        .isEmpty();
    anna.edits(anna.writes("first"), "second");
    assertThat(standin.call("getUpdates").result())
        .singleElement()
        .satisfies(update -> assertThat(update.has("edited_message")).isTrue());
  }

  @Test
  void people_who_write_at_once_lose_nothing() {
    List<TelegramPerson> people =
        IntStream.range(0, 20).mapToObj(i -> standin.api().person("Person " + i)).toList();
    people.parallelStream()
        .forEach(person -> IntStream.range(0, 5).forEach(i -> person.writes("" + i)));
    JsonNode updates = standin.call("getUpdates").result();
    assertThat(updates).hasSize(100);
    assertThat(updates)
        .extracting(update -> update.get("update_id").asLong())
        .isSorted()
        .doesNotHaveDuplicates();
    for (TelegramPerson person : people) {
      assertThat(updates)
          .filteredOn(update -> update.at("/message/chat/id").asLong() == person.id())
          .extracting(update -> update.at("/message/message_id").asLong())
          .containsExactly(1L, 2L, 3L, 4L, 5L);
    }
    assertThat(people)
        .extracting(TelegramPerson::id)
        .anyMatch(id -> id > 1L << 32)
        .anyMatch(id -> id < 1L << 31);
  }

  private void writes(int messages) {
    TelegramPerson anna = standin.api().person("Anna");
    IntStream.range(0, messages).forEach(i -> anna.writes("" + i));
  }

  /** Waits until the server holds the poll. */
  private static void awaitPoll(TelegramStandInExtension where) {
    eventually().until(where.api().bot()::isPolled);
  }

  private static List<String> texts(JsonNode updates) {
    return StreamSupport.stream(updates.spliterator(), false)
        .map(update -> update.at("/message/text").asString())
        .toList();
  }

  /** A clock that a test moves. */
  private static final class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
