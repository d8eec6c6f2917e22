package mercury.lessons.groups;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Does the tasks of those partitions that the group gives to it, and commits each after it. */
public final class Worker {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run groups worker");
      System.exit(2);
    }
    Map<String, Object> kafka = GroupMember.settings("groups worker");
    try (CtrlC ctrlC = new CtrlC();
        KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      System.out.println(" [*] Working. To exit press Ctrl+C");
      consumer.subscribe(List.of(Topology.TASKS), new PrintedAssignment());
      while (!ctrlC.pressed()) {
        for (ConsumerRecord<String, String> task : consumer.poll(Duration.ofMillis(200))) {
          System.out.printf(
              " [x] partition %s, offset %s, %s: %s%n",
              task.partition(), task.offset(), task.key(), task.value()); // all the work
          consumer.commitSync(
              Map.of(
                  new TopicPartition(task.topic(), task.partition()),
                  new OffsetAndMetadata(task.offset() + 1))); // the next one to do
        }
      }
    } // leaves the group, which gives its partitions to the others at once
  }
}
