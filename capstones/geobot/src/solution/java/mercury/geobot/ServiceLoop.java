package mercury.geobot;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that polls. It never works: while the records of a partition are worked on, the
 * partition is paused and polling goes on, so that the group sees this member alive (K7). Only
 * {@link #stop} is for other threads.
 */
final class ServiceLoop implements StoppableLoop, ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceLoop.class);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final ServiceConfig config;
  private final StopRequest stop;
  private final Consumer<byte[], byte[]> consumer;
  private final EventProducer producer;
  private final WorkInHand work;
  private final OffsetsToCommit offsets;
  private final BrokerConnections connections;
  private final AvailabilityLog kafka = new AvailabilityLog("Kafka");

  private ServiceLoop(
      ServiceConfig config,
      StopRequest stop,
      Consumer<byte[], byte[]> consumer,
      EventProducer producer,
      WorkInHand work) {
    this.config = config;
    this.stop = stop;
    this.consumer = consumer;
    this.producer = producer;
    this.work = work;
    this.offsets = new OffsetsToCommit(consumer);
    this.connections = new BrokerConnections(consumer);
  }

  static ServiceLoop of(ServiceConfig config, HandlerFactory handlers) {
    StopRequest stop = new StopRequest();
    EventProducer producer = new EventProducer(config.kafka());
    RecordHandling handling = new RecordHandling(handlers, config.results(), stop);
    EffectSender effects = new EffectSender(producer, stop);
    WorkInHand work =
        new WorkInHand(
            (record, cancelled) -> effects.send(handling.effectOf(record, cancelled), cancelled));
    return new ServiceLoop(config, stop, consumer(config), producer, work);
  }

  private static Consumer<byte[], byte[]> consumer(ServiceConfig config) {
    Map<String, Object> settings =
        GroupMemberSettings.of(
            config.kafka(), config.group(), config.sessionTimeoutMs(), config.maxPollIntervalMs());
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public void stop() {
    stop.make();
    consumer.wakeup();
  }

  @Override
  public void run() {
    try {
      consumer.subscribe(config.topics(), this);
      while (!stop.isMade() || work.isUnderWay()) {
        turn();
      }
    } catch (InterruptedException e) {
      LOG.warn("{} was interrupted", config.service());
    } finally {
      close();
    }
  }

  private void turn() throws InterruptedException {
    try {
      if (stop.isMade()) {
        work.end();
        consumer.pause(consumer.assignment());
      }
      take();
      connections.report(kafka);
    } catch (WakeupException e) {
      return; // by stop()
    } catch (KafkaException e) {
      kafka.away(e.getMessage());
      stop.pause(PAUSE);
    }
  }

  private void take() {
    var records = consumer.poll(POLL);
    work.begin(records);
    consumer.pause(records.partitions());
    var ended = work.takeEnded(offsets);
    offsets.commit();
    ended.keySet().retainAll(consumer.assignment());
    ended.forEach(this::goOn);
  }

  /** A record that was begun and not done comes again. */
  private void goOn(TopicPartition partition, long next) {
    if (consumer.position(partition) != next) {
      consumer.seek(partition, next);
    }
    consumer.resume(List.of(partition));
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (stop.isMade()) {
      consumer.pause(partitions);
    }
  }

  /** Commits what is done before others have the partitions. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    work.end(partitions, config.maxPollIntervalMs() * 3L / 4);
    work.report(offsets);
    offsets.commit();
    onPartitionsLost(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    work.end(partitions, 0); // others have begun with these records
    work.forget(partitions);
    offsets.forget(partitions);
  }

  private void close() {
    try (producer;
        work) {
      consumer.close(CloseOptions.timeout(CLOSE));
    } catch (KafkaException e) {
      LOG.warn("{} could not leave its group: {}", config.service(), e.getMessage());
    }
  }
}
