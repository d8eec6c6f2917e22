package mercury.lessons.groups;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The mistake: works for longer than a member of a group may go without asking for records. */
public final class SlowWorker {

  private static final Duration WORK = Duration.ofSeconds(5);

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run groups slow-worker");
      System.exit(2);
    }
    Map<String, Object> kafka = GroupMember.settings("groups slow-worker");
    kafka.put("max.poll.interval.ms", 3_000); // instead of 5 minutes
    kafka.put("max.poll.records", 1);
    try (CtrlC ctrlC = new CtrlC();
        KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      System.out.println(" [*] Working. To exit press Ctrl+C");
      consumer.subscribe(List.of(Topology.TASKS), new PrintedAssignment());
      while (!ctrlC.pressed()) {
        for (ConsumerRecord<String, String> task : consumer.poll(Duration.ofMillis(200))) {
          System.out.println(" [x] Begun: " + task.value());
          Thread.sleep(WORK.toMillis()); // and no poll
          try {
            consumer.commitSync();
            System.out.println(" [x] Done: " + task.value());
          } catch (CommitFailedException e) {
            System.out.println(" [!] Done, but the group refuses the commit: " + task.value());
          }
        }
      }
    }
  }
}
