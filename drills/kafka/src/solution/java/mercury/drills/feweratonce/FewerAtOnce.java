package mercury.drills.feweratonce;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Works on the tasks of a topic, each of which takes 0.4 seconds. */
public final class FewerAtOnce implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer;
  private final Consumer<String> work;
  private final Thread thread = new Thread(this::run, "works on tasks");
  private volatile boolean running = true;

  /**
   * Connects, and works in a thread of its own.
   *
   * @param kafka the settings of a member of a group that commits nothing by itself
   */
  public FewerAtOnce(Map<String, Object> kafka, String topic, Consumer<String> work) {
    this.work = work;
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("max.poll.interval.ms", 2_000); // instead of 5 minutes
    settings.put("max.poll.records", 1);
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    consumer.subscribe(List.of(topic));
    thread.start();
  }

  private void run() {
    try (consumer) {
      while (running) {
        for (ConsumerRecord<String, String> task : consumer.poll(Duration.ofMillis(100))) {
          work.accept(task.value());
          commit(task);
        }
      }
    }
  }

  private void commit(ConsumerRecord<String, String> task) {
    consumer.commitSync(
        Map.of(
            new TopicPartition(task.topic(), task.partition()),
            new OffsetAndMetadata(task.offset() + 1)));
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
