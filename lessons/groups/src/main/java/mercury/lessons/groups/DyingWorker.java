package mercury.lessons.groups;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Commits before or after each task, and dies in the middle of its second one. */
public final class DyingWorker {

  public static void main(String[] args) throws Exception {
    if (args.length != 1 || !args[0].matches("before|after")) {
      System.err.println("usage: ./course run groups dying-worker before|after");
      System.exit(2);
    }
    boolean before = args[0].equals("before");
    Map<String, Object> kafka = GroupMember.settings("groups dying-worker");
    try (CtrlC ctrlC = new CtrlC();
        KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      System.out.println(" [*] Working. To exit press Ctrl+C");
      consumer.subscribe(List.of(Topology.TASKS));
      int begun = 0;
      while (!ctrlC.pressed()) {
        for (ConsumerRecord<String, String> task : consumer.poll(Duration.ofMillis(200))) {
          if (before) {
            commit(consumer, task);
          }
          begun++;
          if (begun == 2) {
            System.out.println(" [!] Killed in the middle of " + task.value());
            Runtime.getRuntime().halt(137); // as kill -9 does: no goodbye
          }
          System.out.println(" [x] Done: " + task.value());
          if (!before) {
            commit(consumer, task);
          }
        }
      }
    }
  }

  private static void commit(KafkaConsumer<?, ?> consumer, ConsumerRecord<?, ?> task) {
    consumer.commitSync(
        Map.of(
            new TopicPartition(task.topic(), task.partition()),
            new OffsetAndMetadata(task.offset() + 1)));
  }
}
