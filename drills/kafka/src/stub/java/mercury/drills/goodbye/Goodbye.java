package mercury.drills.goodbye;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Works on the tasks of a topic until it is closed. */
public final class Goodbye implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer;
  private final Consumer<String> work;
  private final Thread thread = new Thread(this::run, "works on tasks");
  private volatile boolean running = true;

  /**
   * Connects, and works in a thread of its own.
   *
   * @param kafka the settings of a member of a group that commits nothing by itself
   */
  public Goodbye(Map<String, Object> kafka, String topic, Consumer<String> work) {
    this.work = work;
    consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
    consumer.subscribe(List.of(topic));
    thread.start();
  }

  private void run() {
    while (running) {
      for (ConsumerRecord<String, String> task : consumer.poll(Duration.ofMillis(100))) {
        work.accept(task.value());
        commit(task);
      }
    }
    // The thread ends here, and the group waits 45 seconds for a sign of life. How can it know?
  }

  private void commit(ConsumerRecord<String, String> task) {
    consumer.commitSync(
        Map.of(
            new TopicPartition(task.topic(), task.partition()),
            new OffsetAndMetadata(task.offset() + 1)));
  }

  /** Finishes the task in hand, and leaves the group at once: its partitions go to the others. */
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
