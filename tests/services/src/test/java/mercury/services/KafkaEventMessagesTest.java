package mercury.services;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mercury.harness.kafka.KafkaEvent;
import mercury.harness.kafka.KafkaEventDetail;
import mercury.harness.kafka.KafkaEventKind;
import mercury.harness.kafka.KafkaEventMessages;
import mercury.harness.kafka.KafkaRecord;
import mercury.harness.kafka.RecordBytes;
import mercury.harness.proxy.ProxySide;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the tap on Kafka, in both languages. */
class KafkaEventMessagesTest {

  private static final KafkaEventMessages RUSSIAN =
      KafkaEventMessages.forLocale(Locale.forLanguageTag("ru-RU"));

  @ParameterizedTest
  @EnumSource(KafkaEventKind.class)
  void every_kind_has_words_in_both_languages(KafkaEventKind kind) {
    assertThat(bundle("en").getString(kind.name())).isNotBlank();
    assertThat(bundle("ru").getString(kind.name()))
        .matches(".*\\p{IsCyrillic}.*|\\{(text|request)}");
  }

  @Test
  void both_languages_fill_in_the_same() {
    for (String key : bundle("en").keySet()) {
      assertThat(blanks(bundle("ru").getString(key)))
          .as(key)
          .containsExactlyInAnyOrderElementsOf(blanks(bundle("en").getString(key)));
    }
  }

  @Test
  void records_are_told_with_the_first_of_their_keys() {
    KafkaEvent event =
        new KafkaEvent(
            0,
            1,
            ProxySide.CLIENT,
            "producer",
            KafkaEventKind.PRODUCE,
            new KafkaEventDetail.Produce(
                "till",
                1,
                new KafkaEventDetail.Batch(
                    "orders", 1, 0, 5, 60, records("42", "42", "43", "\u001b[2J", "45"))));
    assertThat(KafkaEventMessages.ENGLISH.summary(event))
        .isEqualTo("topic orders, partition 1: 5 records");
    assertThat(KafkaEventMessages.ENGLISH.details(event))
        .isEqualTo("key \"42\", \"43\", \"\\u001b[2J\"…, 60 bytes, in a transaction, acks=1");
    assertThat(RUSSIAN.summary(event)).isEqualTo("топик orders, раздел 1: записей: 5");
    assertThat(RUSSIAN.details(event)).startsWith("ключ \"42\", \"43\"");
  }

  @Test
  void keys_that_are_no_text_are_numbers_and_long_ones_are_cut() {
    RecordBytes number = new RecordBytes(ByteBuffer.wrap(new byte[] {(byte) 0xff, 1}), 2);
    KafkaRecord numbered = new KafkaRecord(0, Optional.of(number), Optional.empty(), Map.of());
    KafkaEvent event = fetched(new KafkaEventDetail.Batch("t", 0, 7, 1, 2, List.of(numbered)));
    assertThat(event).hasToString("topic t, partition 0: 1 record");
    assertThat(KafkaEventMessages.ENGLISH.details(event))
        .isEqualTo("from offset 7, key 0xff01, 2 bytes");
    KafkaEvent large =
        fetched(new KafkaEventDetail.Batch("t", 0, 7, 1, 2, records("x".repeat(99))));
    assertThat(KafkaEventMessages.ENGLISH.details(large))
        .isEqualTo("from offset 7, key \"" + "x".repeat(40) + "…\", 2 bytes");
    KafkaEvent none = fetched(new KafkaEventDetail.Batch("t", 0, 7, 1, 2, List.of()));
    assertThat(KafkaEventMessages.ENGLISH.details(none)).contains("key (none)");
  }

  @Test
  void groups_and_their_offsets_are_sentences() {
    KafkaEventDetail offset = new KafkaEventDetail.GroupOffset("readers", "", "orders", 1, 17);
    KafkaEvent committed = event(KafkaEventKind.COMMITTED, offset);
    assertThat(committed).hasToString("group readers: offset 17 of orders/1 committed");
    assertThat(RUSSIAN.summary(committed))
        .isEqualTo("группа readers: смещение 17 в orders/1 зафиксировано");
    KafkaEvent nothing =
        event(
            KafkaEventKind.OFFSET,
            new KafkaEventDetail.GroupOffset("readers", "", "orders", 1, -1));
    assertThat(nothing).hasToString("group readers: committed in orders/1: nothing");
    KafkaEvent assigned =
        event(
            KafkaEventKind.ASSIGNED,
            new KafkaEventDetail.Assignment(
                "readers",
                "me",
                List.of(new TopicPartition("orders", 0), new TopicPartition("orders", 2))));
    assertThat(assigned).hasToString("group readers: assigned orders/0, orders/2");
  }

  private static KafkaEvent fetched(KafkaEventDetail.Batch batch) {
    return event(KafkaEventKind.FETCHED, new KafkaEventDetail.Fetched(batch));
  }

  private static KafkaEvent event(KafkaEventKind kind, KafkaEventDetail detail) {
    return new KafkaEvent(0, 1, ProxySide.SERVER, "reader", kind, detail);
  }

  private static List<KafkaRecord> records(String... keys) {
    List<KafkaRecord> records = new ArrayList<>();
    for (String key : keys) {
      RecordBytes bytes = new RecordBytes(ByteBuffer.wrap(key.getBytes(UTF_8)), 1);
      records.add(new KafkaRecord(0, Optional.of(bytes), Optional.empty(), Map.of()));
    }
    return records;
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "mercury.harness.kafka.kafka-event-messages",
        Locale.forLanguageTag(language),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  private static List<String> blanks(String text) {
    return Pattern.compile("\\{\\w+}|%[a-z]")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
