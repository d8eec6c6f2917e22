package mercury.geobot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes records into the index; what it refuses goes to the dead. For one thread. */
final class BulkWriter {

  private final LogIndex index;
  private final EventProducer producer;

  BulkWriter(LogIndex index, EventProducer producer) {
    this.index = index;
    this.producer = producer;
  }

  /**
   * Writes records.
   *
   * @throws IOException if they are to be written again: the documents will be the same
   */
  void write(List<ConsumerRecord<byte[], byte[]>> records)
      throws IOException, InterruptedException {
    List<ProducerRecord<byte[], byte[]>> dead = new ArrayList<>();
    Map<String, ConsumerRecord<byte[], byte[]>> byId = new LinkedHashMap<>();
    List<LogDocument> documents = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        LogDocument document = LogDocument.of(record);
        documents.add(document);
        byId.put(document.id(), record);
      } catch (IOException e) {
        dead.add(PutAside.of(record, e.getMessage()));
      }
    }
    if (!documents.isEmpty()) {
      index.write(documents).forEach((id, reason) -> dead.add(PutAside.of(byId.get(id), reason)));
    }
    for (ProducerRecord<byte[], byte[]> each : dead) {
      producer.send(each);
    }
  }
}
