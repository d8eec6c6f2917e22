package mercury.lessons.groups;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.lessons.KafkaConnection;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Takes tasks one by one, as from a queue, and accepts, releases or rejects each. */
public final class ShareWorker {

  private static final Duration WORK = Duration.ofSeconds(2);

  public static void main(String[] args) throws Exception {
    if (args.length != 1 || !args[0].matches("accept|release|reject")) {
      System.err.println("usage: ./course run groups share-worker accept|release|reject");
      System.exit(2);
    }
    AcknowledgeType answer = AcknowledgeType.valueOf(args[0].toUpperCase(Locale.ROOT));
    Map<String, Object> kafka = KafkaConnection.settings("groups share-worker");
    Topology.declare(kafka);
    kafka.put("group.id", Topology.SHARE_WORKERS);
    kafka.put("share.acknowledgement.mode", "explicit");
    kafka.put("max.poll.records", 1);
    try (CtrlC ctrlC = new CtrlC();
        KafkaShareConsumer<String, String> consumer =
            new KafkaShareConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      System.out.println(" [*] Working. To exit press Ctrl+C");
      consumer.subscribe(List.of(Topology.TASKS));
      while (!ctrlC.pressed()) {
        for (ConsumerRecord<String, String> task : consumer.poll(Duration.ofMillis(200))) {
          Thread.sleep(WORK.toMillis());
          consumer.acknowledge(task, answer);
          consumer.commitSync(); // tells the broker now, not with the next poll
          System.out.printf(
              " [x] partition %s, offset %s, delivery %s, %s: %s%n",
              task.partition(),
              task.offset(),
              task.deliveryCount().orElseThrow(),
              answer,
              task.value());
        }
      }
    }
  }
}
