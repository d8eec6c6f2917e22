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
    producer.send(new ProducerRecord<>(topic, order)).get();
  }

  @Override
  public void close() {
    producer.close();
  }
}
