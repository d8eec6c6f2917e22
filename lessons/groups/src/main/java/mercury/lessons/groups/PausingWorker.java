package mercury.lessons.groups;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Works as slowly as SlowWorker, in another thread, and goes on asking for records meanwhile. */
public final class PausingWorker extends PrintedAssignment {

  private static final Duration WORK = Duration.ofSeconds(5);

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final KafkaConsumer<String, String> consumer;
  private ConsumerRecord<String, String> task; // the one in hand, else null
  private Future<?> work;

  private PausingWorker(KafkaConsumer<String, String> consumer) {
    this.consumer = consumer;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run groups pausing-worker");
      System.exit(2);
    }
    Map<String, Object> kafka = GroupMember.settings("groups pausing-worker");
    kafka.put("max.poll.interval.ms", 3_000); // instead of 5 minutes
    kafka.put("max.poll.records", 1);
    try (CtrlC ctrlC = new CtrlC();
        KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      System.out.println(" [*] Working. To exit press Ctrl+C");
      new PausingWorker(consumer).run(ctrlC);
    }
  }

  private void run(CtrlC ctrlC) throws Exception {
    consumer.subscribe(List.of(Topology.TASKS), this);
    try {
      while (!ctrlC.pressed() || task != null) {
        consumer.poll(Duration.ofMillis(200)).forEach(this::begin); // none while all are paused
        if (task != null && work.isDone()) {
          finish();
        }
        if (task == null) {
          consumer.resume(consumer.paused());
        }
      }
    } finally {
      thread.shutdownNow();
    }
  }

  private void begin(ConsumerRecord<String, String> next) {
    task = next;
    consumer.pause(consumer.assignment());
    System.out.println(" [x] Begun: " + task.value());
    work = thread.submit(PausingWorker::work);
  }

  private static Void work() throws InterruptedException {
    Thread.sleep(WORK.toMillis());
    return null;
  }

  private void finish() throws Exception {
    work.get(); // throws what the work has thrown
    consumer.commitSync(Map.of(partition(), new OffsetAndMetadata(task.offset() + 1)));
    System.out.println(" [x] Done: " + task.value());
    task = null;
  }

  private TopicPartition partition() {
    return new TopicPartition(task.topic(), task.partition());
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    super.onPartitionsAssigned(partitions);
    if (task != null) {
      consumer.pause(partitions); // new ones are not paused
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    super.onPartitionsRevoked(partitions);
    giveUp(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    super.onPartitionsLost(partitions);
    giveUp(partitions);
  }

  private void giveUp(Collection<TopicPartition> partitions) {
    if (task != null && partitions.contains(partition())) {
      work.cancel(/* mayInterruptIfRunning= */ true); // another member begins it anew
      task = null;
    }
  }
}
