package mercury.geobot;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The form in which the index holds a record. The same record is always the same document (K8).
 *
 * @param id made of the record's place
 * @param json the document
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares documents
record LogDocument(String id, byte[] json) {

  private static final String INFO = "info";
  private static final Set<String> LEVELS = Set.of(INFO, "error", "debug");

  /**
   * Makes it of a record.
   *
   * @throws IOException if the record is not an event, in one sentence
   */
  static LogDocument of(ConsumerRecord<byte[], byte[]> record) throws IOException {
    Event event = EventJson.read(record.value());
    Payload payload = event.payload();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("@timestamp", payload.timestamp());
    fields.put("service", "logger-service");
    fields.put("executer", event.service());
    fields.put("message", payload.message());
    fields.put("level", level(payload.level()));
    fields.put("action", event.action());
    fields.put("data", payload.data());
    String id = "%s-%s-%s".formatted(record.topic(), record.partition(), record.offset());
    return new LogDocument(id, EventJson.writeValue(fields));
  }

  private static String level(String told) {
    return told != null && LEVELS.contains(told) ? told : INFO;
  }
}
