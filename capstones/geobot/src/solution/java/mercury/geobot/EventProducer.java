package mercury.geobot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends events, and says where they stand. Thread-safe: one serves any number of threads, which
 * wait for Kafka's answers at the same time.
 *
 * <p>Together, the time to find the topic and the time to deliver are the 30 s that a call may take
 * (K1). The producer is idempotent: what it sends again after a lost answer is written once and in
 * its order.
 */
public final class EventProducer implements AutoCloseable {

  private static final int FIND_MS = 10_000;
  private static final int DELIVER_MS = 19_000;
  private static final int ANSWER_MS = 5_000;
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final KafkaProducer<byte[], byte[]> producer;

  /** Makes one; it connects in the background. */
  public EventProducer(KafkaConfig config) {
    this.producer =
        new KafkaProducer<>(settings(config), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static Map<String, Object> settings(KafkaConfig config) {
    Map<String, Object> settings = new HashMap<>(config.connection());
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("max.block.ms", FIND_MS);
    settings.put("delivery.timeout.ms", DELIVER_MS);
    settings.put("request.timeout.ms", ANSWER_MS);
    settings.put("linger.ms", 0); // each caller waits
    return settings;
  }

  /**
   * Sends an event; returns when all in-sync replicas have it.
   *
   * @param key the id of the user or task: events of one key keep their order
   * @throws NotSentException if Kafka has not taken it within 30 s
   */
  public SentRecord send(String topic, String key, Event event)
      throws NotSentException, InterruptedException {
    return send(new ProducerRecord<>(topic, key.getBytes(UTF_8), EventJson.write(event)));
  }

  /** Sends any record as {@link #send(String, String, Event)} does. */
  public SentRecord send(ProducerRecord<byte[], byte[]> record)
      throws NotSentException, InterruptedException {
    try {
      RecordMetadata written = producer.send(record).get();
      return new SentRecord(written.topic(), written.partition(), written.offset());
    } catch (ExecutionException e) {
      throw notSent(record, e.getCause());
    } catch (InterruptException e) {
      throw interrupted(e);
    } catch (KafkaException | IllegalStateException e) { // too large, or closed
      throw notSent(record, e);
    }
  }

  private static NotSentException notSent(ProducerRecord<byte[], byte[]> record, Throwable cause) {
    return new NotSentException("Kafka has not taken a record for " + record.topic(), cause);
  }

  private static InterruptedException interrupted(InterruptException cause) {
    Thread.interrupted(); // Kafka's exception leaves the mark; Java's stands for it
    InterruptedException interrupted = new InterruptedException();
    interrupted.initCause(cause);
    return interrupted;
  }

  /** Sends what is under way, for some seconds at most, and closes the connections. Idempotent. */
  @Override
  public void close() {
    producer.close(CLOSE);
  }
}
