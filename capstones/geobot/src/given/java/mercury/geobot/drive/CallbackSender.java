package mercury.geobot.drive;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import mercury.geobot.Event;
import mercury.geobot.EventProducer;
import mercury.geobot.KafkaConfig;
import mercury.geobot.Payload;
import mercury.geobot.SentRecord;

/** An {@link EventProducer} that somebody else calls, with values of JSON. */
public final class CallbackSender {

  private final EventProducer producer;

  /** Makes one. */
  public CallbackSender(KafkaConfig config) {
    this.producer = new EventProducer(config);
  }

  /** Sends an event with that data; returns where it stands. */
  public Map<String, Object> send(String topic, String key, Map<String, Object> data)
      throws IOException, InterruptedException {
    Event event = new Event("sender", "tell", new Payload("told", Instant.now(), data));
    SentRecord sent = producer.send(topic, key, event);
    return Map.of("topic", sent.topic(), "partition", sent.partition(), "offset", sent.offset());
  }

  /** Closes it. */
  public void close() {
    producer.close();
  }
}
