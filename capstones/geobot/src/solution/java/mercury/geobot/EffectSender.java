package mercury.geobot;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends what a record has led to, however long the broker is away. Thread-safe. */
final class EffectSender {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final EventProducer producer;
  private final StopRequest stop;

  EffectSender(EventProducer producer, StopRequest stop) {
    this.producer = producer;
    this.stop = stop;
  }

  /** Returns whether it is acknowledged; if not, the service stops, or others have the record. */
  boolean send(ProducerRecord<byte[], byte[]> effect, BooleanSupplier cancelled)
      throws InterruptedException {
    while (!cancelled.getAsBoolean()) {
      try {
        producer.send(effect);
        return true;
      } catch (NotSentException e) {
        stop.pause(PAUSE);
      }
      if (stop.isMade()) {
        return false;
      }
    }
    return false;
  }
}
