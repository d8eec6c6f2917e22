package mercury.lessons.groups;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mercury.lessons.KafkaConnection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints the results from the first: those of committed transactions, or all. */
public final class Results {

  public static void main(String[] args) throws Exception {
    if (args.length != 1 || !args[0].matches("committed|uncommitted")) {
      System.err.println("usage: ./course run groups results committed|uncommitted");
      System.exit(2);
    }
    Map<String, Object> kafka = KafkaConnection.settings("groups results");
    Topology.declare(kafka);
    kafka.put("isolation.level", "read_" + args[0]);
    try (CtrlC ctrlC = new CtrlC();
        KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> all = List.of(new TopicPartition(Topology.RESULTS, 0));
      consumer.assign(all);
      consumer.seekToBeginning(all);
      System.out.println(" [*] Reading. To exit press Ctrl+C");
      while (!ctrlC.pressed()) {
        for (ConsumerRecord<String, String> result : consumer.poll(Duration.ofMillis(200))) {
          System.out.println(" [x] offset " + result.offset() + ": " + result.value());
        }
      }
    }
  }
}
