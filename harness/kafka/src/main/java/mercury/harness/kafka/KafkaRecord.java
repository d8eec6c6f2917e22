package mercury.harness.kafka;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A record on its way. Immutable.
 *
 * @param offset its offset; counted from 0 within its batch while a producer sends it
 * @param key its key, if it has one
 * @param value its value; none of a record that deletes its key
 * @param headers its headers by name; of several with one name, the last
 */
public record KafkaRecord(
    long offset,
    Optional<RecordBytes> key,
    Optional<RecordBytes> value,
    Map<String, RecordBytes> headers) {

  public KafkaRecord {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Returns the key, read as UTF-8; empty if there is none. */
  public String keyText() {
    return key.map(RecordBytes::text).orElse("");
  }

  /** Returns the value, read as UTF-8; empty if there is none. */
  public String valueText() {
    return value.map(RecordBytes::text).orElse("");
  }
}
