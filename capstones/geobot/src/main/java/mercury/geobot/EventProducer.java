package mercury.geobot;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends events to topics, and says where they stand.
 *
 * <p>Write it in these steps, with Kafka's {@code KafkaProducer}. {@link EventJson} makes the value,
 * {@link KafkaConfig#connection()} has the settings with which a client connects.
 *
 * <ol>
 *   <li>{@link #send(String, String, Event)} sends one record, whose key is the id as text in UTF-8
 *       and whose value is the event as JSON. It returns when all in-sync replicas have the record
 *       ({@code acks=all}), and tells where it stands. When they have not within 30 s, it throws
 *       {@link NotSentException}. Events of one key keep their order, and none is written twice,
 *       also when the client sends again after a lost answer (an idempotent producer does that). One
 *       object serves any number of threads. (K1)
 *   <li>{@link LkServer}, which is given, answers HTTP requests by it: 202 with the id, topic,
 *       partition and offset when the event is written, and 503 when you throw {@link
 *       NotSentException}. Nothing to write, but here it shows whether {@code send} keeps its word.
 *       (K2)
 * </ol>
 *
 * <p>Thread-safe.
 */
public final class EventProducer implements AutoCloseable {

  /** Makes one. Kafka need not be there: only {@link #send} needs it. */
  public EventProducer(KafkaConfig config) {
    throw new UnsupportedOperationException("EventProducer is not written yet");
  }

  /**
   * Sends an event; returns when all in-sync replicas have it.
   *
   * @param key the id of the user or task: events of one key keep their order
   * @throws NotSentException if Kafka has not taken it within 30 s
   */
  public SentRecord send(String topic, String key, Event event)
      throws NotSentException, InterruptedException {
    throw new UnsupportedOperationException("EventProducer.send is not written yet");
  }

  /** Sends any record as {@link #send(String, String, Event)} does. */
  public SentRecord send(ProducerRecord<byte[], byte[]> record)
      throws NotSentException, InterruptedException {
    throw new UnsupportedOperationException("EventProducer.send is not written yet");
  }

  /** Closes the connections. May be called twice. */
  @Override
  public void close() {
    throw new UnsupportedOperationException("EventProducer.close is not written yet");
  }
}
