package mercury.drills.onetransaction;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes a result of each task: reads the tasks from one topic, writes the results to another. */
public final class OneTransaction implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer;
  private final KafkaProducer<String, String> producer;
  private final String results;
  private final Thread thread = new Thread(this::run, "makes results");
  private volatile boolean running = true;

  /**
   * Connects, and works in a thread of its own.
   *
   * @param kafka the settings of a member of a group that commits nothing by itself
   */
  public OneTransaction(Map<String, Object> kafka, String tasks, String results) {
    this.results = results;
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("transactional.id", tasks + "-worker"); // of the producer
    consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
    producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    consumer.subscribe(List.of(tasks));
    thread.start();
  }

  private void run() {
    try (consumer;
        producer) {
      producer.initTransactions();
      while (running) {
        for (ConsumerRecord<String, String> task : consumer.poll(Duration.ofMillis(100))) {
          finish(task);
        }
      }
    }
  }

  /** Each task gets one result, whenever the program dies. */
  @SuppressWarnings("FutureReturnValueIgnored") // commitTransaction() throws if it failed
  private void finish(ConsumerRecord<String, String> task) {
    Map<TopicPartition, OffsetAndMetadata> done =
        Map.of(
            new TopicPartition(task.topic(), task.partition()),
            new OffsetAndMetadata(task.offset() + 1));
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(results, task.key(), "result of " + task.value()));
    producer.commitTransaction();
    // If it dies here, there is a result, and the task comes again. Can both be in one commit?
    consumer.commitSync(done);
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
