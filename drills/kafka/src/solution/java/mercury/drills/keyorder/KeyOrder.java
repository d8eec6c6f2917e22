package mercury.drills.keyorder;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes what users do into a topic with several partitions. */
public final class KeyOrder implements AutoCloseable {

  private final KafkaProducer<String, String> producer;
  private final String topic;

  /**
   * Connects.
   *
   * @param kafka the settings with which a client of Kafka connects
   */
  public KeyOrder(Map<String, Object> kafka, String topic) {
    this.topic = topic;
    producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
  }

  /** Writes an event. The events of a user can be read in the order in which they were written. */
  public void write(String user, String event) throws Exception {
    producer.send(new ProducerRecord<>(topic, user, event)).get();
  }

  @Override
  public void close() {
    producer.close();
  }
}
