package mercury.geobot;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of a {@link LogWriter}: polls, and writes what has come. While the search is away it
 * polls on, with its partitions paused. Only {@link #stop} is for other threads.
 */
final class LogWriterLoop implements StoppableLoop, ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(LogWriterLoop.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final StopRequest stop = new StopRequest();
  private final WaitingRecords waiting = new WaitingRecords();
  private final AvailabilityLog kafka = new AvailabilityLog("Kafka");
  private final AvailabilityLog search = new AvailabilityLog("OpenSearch");
  private final String topic;
  private final Consumer<byte[], byte[]> consumer;
  private final EventProducer producer;
  private final BulkWriter bulks;
  private final OffsetsToCommit offsets;
  private final BrokerConnections connections;
  private long nextAttempt = System.nanoTime();

  private LogWriterLoop(
      LogWriterConfig config, Consumer<byte[], byte[]> consumer, EventProducer producer) {
    this.topic = config.topic();
    this.consumer = consumer;
    this.producer = producer;
    this.bulks = new BulkWriter(new LogIndex(config.searchUrl(), config.index()), producer);
    this.offsets = new OffsetsToCommit(consumer);
    this.connections = new BrokerConnections(consumer);
  }

  static LogWriterLoop of(LogWriterConfig config) {
    Map<String, Object> settings =
        GroupMemberSettings.of(
            config.kafka(),
            config.group(),
            ServiceConfig.SESSION_TIMEOUT_MS,
            ServiceConfig.MAX_POLL_INTERVAL_MS);
    return new LogWriterLoop(
        config,
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        new EventProducer(config.kafka()));
  }

  @Override
  public void stop() {
    stop.make();
    consumer.wakeup();
  }

  @Override
  public void run() {
    try {
      consumer.subscribe(List.of(topic), this);
      while (!stop.isMade()) {
        turn();
      }
      boolean written = true;
      while (!waiting.isEmpty() && written) {
        written = write();
      }
      offsets.commit();
    } catch (InterruptedException | KafkaException e) {
      LOG.warn("the end was not orderly: {}", e.getMessage());
    } finally {
      close();
    }
  }

  private void turn() throws InterruptedException {
    try {
      if (waiting.areMany()) {
        consumer.pause(consumer.assignment());
      } else {
        consumer.resume(consumer.paused());
      }
      waiting.add(consumer.poll(POLL));
      connections.report(kafka);
      if (waiting.areDue() && System.nanoTime() - nextAttempt >= 0) {
        write();
      }
      offsets.commit();
    } catch (WakeupException e) {
      return; // by stop()
    } catch (KafkaException e) {
      kafka.away(e.getMessage());
      stop.pause(PAUSE);
    }
  }

  /** Returns whether it could write the next bulk. */
  private boolean write() throws InterruptedException {
    List<ConsumerRecord<byte[], byte[]>> next = waiting.next();
    try {
      bulks.write(next);
    } catch (NotSentException e) {
      kafka.away(e.getMessage());
      nextAttempt = System.nanoTime() + PAUSE.toNanos();
      return false;
    } catch (IOException e) {
      search.away(e.toString());
      nextAttempt = System.nanoTime() + PAUSE.toNanos();
      return false;
    }
    search.there();
    waiting.drop(next.size());
    next.forEach(
        record ->
            offsets.add(
                new TopicPartition(record.topic(), record.partition()), record.offset() + 1));
    return true;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    // they begin at their committed offsets
  }

  /** Commits what is written; others will write the rest. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    offsets.commit();
    onPartitionsLost(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    waiting.forget(partitions);
    offsets.forget(partitions);
  }

  private void close() {
    try (producer) {
      consumer.close(CloseOptions.timeout(CLOSE));
    } catch (KafkaException e) {
      LOG.warn("the logger could not leave its group: {}", e.getMessage());
    }
  }
}
