package mercury.drills.awaitacks;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes orders into a topic. */
public final class AwaitAcks implements AutoCloseable {

  private final KafkaProducer<String, String> producer;
  private final String topic;

  /**
   * Connects.
   *
   * @param kafka the settings with which a client of Kafka connects
   */
  public AwaitAcks(Map<String, Object> kafka, String topic) {
    this.topic = topic;
    producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
  }

  /** Writes an order. Returns when all in-sync replicas have it, and throws if they refuse it. */
  public void write(String order) throws Exception {
    // send() puts the record into a buffer, and returns. How do you hear what became of it?
    producer.send(new ProducerRecord<>(topic, order));
  }

  @Override
  public void close() {
    producer.close();
  }
}
