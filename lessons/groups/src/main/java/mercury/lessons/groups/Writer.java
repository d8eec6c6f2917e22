package mercury.lessons.groups;

import java.util.Map;
import mercury.lessons.KafkaConnection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes tasks for users, in turn, with the user as the key. */
public final class Writer {

  public static void main(String[] args) throws Exception {
    if (args.length < 3 || !args[0].matches("[1-9]\\d{0,5}")) {
      System.err.println("usage: ./course run groups writer COUNT TEXT USER...");
      System.exit(2);
    }
    Map<String, Object> kafka = KafkaConnection.settings("groups writer");
    Topology.declare(kafka);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
      for (int i = 0; i < Integer.parseInt(args[0]); i++) {
        String user = args[2 + i % (args.length - 2)];
        String task = args[1] + " " + i;
        RecordMetadata written =
            producer.send(new ProducerRecord<>(Topology.TASKS, /* key= */ user, task)).get();
        System.out.printf(
            " [x] partition %s, offset %s, %s: %s%n",
            written.partition(), written.offset(), user, task);
      }
    }
  }
}
