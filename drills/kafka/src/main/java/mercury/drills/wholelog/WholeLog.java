package mercury.drills.wholelog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads everything that has happened so far. */
public final class WholeLog implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer;
  private final String topic;

  /**
   * Connects.
   *
   * @param kafka the settings with which a client of Kafka connects
   */
  public WholeLog(Map<String, Object> kafka, String topic) {
    this.topic = topic;
    consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
  }

  /** Returns all events that the topic keeps. The next call returns all of them again. */
  public List<String> events() {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    // Where does a consumer begin that nobody tells where to?
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<String> events = new ArrayList<>();
    while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
      consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(record.value()));
    }
    return events;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
