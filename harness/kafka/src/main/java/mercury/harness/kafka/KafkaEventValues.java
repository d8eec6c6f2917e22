package mercury.harness.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mercury.harness.terminal.EventTemplates;
import org.apache.kafka.common.TopicPartition;

/**
 * The values that fill the blanks of an event's words, by name: the components of the event's
 * detail and of the records in that. A renamed component needs its blanks renamed too.
 */
final class KafkaEventValues {

  /** The most keys that are shown of several records. */
  private static final int SHOWN_KEYS = 3;

  /** The most characters that are shown of a key. */
  private static final int SHOWN_CHARACTERS = 40;

  private KafkaEventValues() {}

  static Map<String, Object> of(KafkaEvent event) {
    Map<String, Object> values = new HashMap<>(EventTemplates.components((Record) event.detail()));
    values.put("connection", event.connection());
    values.replaceAll((name, value) -> value instanceof List<?> list ? joined(list) : value);
    event.batch().ifPresent(batch -> addBatch(batch, values));
    if (event.detail() instanceof KafkaEventDetail.Acknowledgement range) {
      values.put("offsets", offsets(range));
    }
    if (values.get("transactionalId") instanceof String id) {
      values.put("transactional", !id.isEmpty());
    }
    return values;
  }

  private static void addBatch(KafkaEventDetail.Batch batch, Map<String, Object> values) {
    values.putAll(EventTemplates.components(batch));
    values.put("many", batch.count() != 1);
    values.put("keys", keys(batch));
  }

  /** Returns the keys of the first records that have some. */
  private static String keys(KafkaEventDetail.Batch batch) {
    List<String> keys =
        batch.records().stream()
            .flatMap(record -> record.key().stream())
            .map(KafkaEventValues::quoted)
            .distinct()
            .limit(SHOWN_KEYS + 1L)
            .toList();
    return keys.size() > SHOWN_KEYS
        ? String.join(", ", keys.subList(0, SHOWN_KEYS)) + "…"
        : String.join(", ", keys);
  }

  /** Returns bytes as the text that they are, else as numbers. */
  private static String quoted(RecordBytes bytes) {
    ByteBuffer kept = bytes.kept();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(kept).toString();
      return '"' + (cut(text).length() < text.length() ? cut(text) + "…" : text) + '"';
    } catch (CharacterCodingException e) {
      byte[] all = new byte[bytes.kept().remaining()];
      bytes.kept().get(all);
      String digits = HexFormat.of().formatHex(all);
      return "0x" + (cut(digits).length() < digits.length() ? cut(digits) + "…" : digits);
    }
  }

  private static String cut(String text) {
    return text.substring(
        0,
        text.offsetByCodePoints(
            0, Math.min(SHOWN_CHARACTERS, text.codePointCount(0, text.length()))));
  }

  private static String offsets(KafkaEventDetail.Acknowledgement range) {
    return range.firstOffset() == range.lastOffset()
        ? Long.toString(range.firstOffset())
        : range.firstOffset() + "–" + range.lastOffset();
  }

  private static String joined(List<?> list) {
    return list.stream()
        .map(
            each ->
                each instanceof TopicPartition place
                    ? place.topic() + "/" + place.partition()
                    : String.valueOf(each))
        .collect(Collectors.joining(", "));
  }
}
