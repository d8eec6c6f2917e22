package mercury.geobot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Makes of a record that cannot be handled one for {@code <topic>.dead} (K5). */
final class PutAside {

  private PutAside() {}

  static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, String reason) {
    List<Header> headers =
        List.of(
            header("reason", reason),
            header("topic", record.topic()),
            header("partition", Integer.toString(record.partition())),
            header("offset", Long.toString(record.offset())));
    return new ProducerRecord<>(
        record.topic() + Topics.DEAD, null, record.key(), record.value(), headers);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}
