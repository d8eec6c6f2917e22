package mercury.lessons.groups;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes a result of each task: the result and the commit of the task are one transaction. */
public final class Transformer {

  private static final Duration WORK = Duration.ofSeconds(3);

  public static void main(String[] args) throws Exception {
    if (args.length == 0 || args.length > 2 || (args.length == 2 && !args[1].equals("dying"))) {
      System.err.println("usage: ./course run groups transformer NAME [dying]");
      System.exit(2);
    }
    Map<String, Object> kafka = GroupMember.settings("groups transformer");
    kafka.put("max.poll.records", 1);
    kafka.put("transactional.id", "groups_" + args[0]); // the producer's
    try (CtrlC ctrlC = new CtrlC();
        KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions(); // ends those of a program of the same name that came before
      System.out.println(" [*] Working. To exit press Ctrl+C");
      consumer.subscribe(List.of(Topology.TASKS));
      while (!ctrlC.pressed()) {
        for (ConsumerRecord<String, String> task : consumer.poll(Duration.ofMillis(200))) {
          System.out.println(" [x] Begun: " + task.value());
          Thread.sleep(WORK.toMillis());
          producer.beginTransaction();
          String result = "result of " + task.value();
          Future<RecordMetadata> sent =
              producer.send(new ProducerRecord<>(Topology.RESULTS, task.key(), result));
          if (args.length == 2) {
            sent.get(); // so that the result is in the topic
            System.out.println(" [!] Killed before the commit of " + task.value());
            Runtime.getRuntime().halt(137); // as kill -9 does: no goodbye
          }
          TopicPartition partition = new TopicPartition(task.topic(), task.partition());
          producer.sendOffsetsToTransaction(
              Map.of(partition, new OffsetAndMetadata(task.offset() + 1)),
              consumer.groupMetadata()); // which tells a member from one that was
          producer.commitTransaction();
          System.out.println(" [x] Committed with its result: " + task.value());
        }
      }
    } catch (KafkaException e) { // the producer's end was that of its transaction
      System.out.println(" [!] Nothing is committed: " + e.getMessage());
      System.exit(1);
    }
  }
}
