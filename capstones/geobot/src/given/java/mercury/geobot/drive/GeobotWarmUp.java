package mercury.geobot.drive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mercury.geobot.KafkaConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Loads the classes of Kafka's clients, which takes long, before anybody waits for them. */
public final class GeobotWarmUp implements Runnable {

  private static final KafkaConfig NOBODY = new KafkaConfig("localhost:9", "nobody", "nothing");

  @Override
  public void run() {
    Map<String, Object> settings = new HashMap<>(NOBODY.connection());
    settings.put("group.id", "nobody");
    ByteArrayDeserializer reading = new ByteArrayDeserializer();
    ByteArraySerializer writing = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, writing, writing);
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, reading, reading)) {
      consumer.subscribe(List.of("nothing"));
      producer.metrics();
    }
  }
}
