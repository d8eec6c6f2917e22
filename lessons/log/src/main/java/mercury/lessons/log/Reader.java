package mercury.lessons.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mercury.lessons.KafkaConnection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints the events of the topic from where it is told to begin, and takes nothing away. */
public final class Reader {

  public static void main(String[] args) throws Exception {
    String from = String.join(" ", args);
    if (!from.matches("first|next|[0-2] \\d{1,9}")) {
      System.err.println("usage: ./course run log reader first|next|PARTITION OFFSET");
      System.exit(2);
    }
    Map<String, Object> kafka = KafkaConnection.settings("log reader");
    Topology.declareTopic(kafka);
    Thread main = Thread.currentThread();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(consumer, main)));
      List<TopicPartition> all =
          IntStream.range(0, Topology.PARTITIONS)
              .mapToObj(number -> new TopicPartition(Topology.TOPIC, number))
              .toList();
      consumer.assign(all); // of no group, so nobody shares them with it
      switch (from) {
        case "first" -> consumer.seekToBeginning(all);
        case "next" -> consumer.seekToEnd(all);
        default -> {
          TopicPartition one = all.get(Integer.parseInt(args[0]));
          consumer.assign(List.of(one));
          consumer.seek(one, Long.parseLong(args[1]));
        }
      }
      consumer.assignment().forEach(consumer::position); // finds out now what first and next are
      System.out.println(" [*] Reading. To exit press Ctrl+C");
      while (true) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMinutes(1))) {
          System.out.printf(
              " [x] partition %s, offset %s, %s: %s%n",
              record.partition(), record.offset(), record.key(), record.value());
        }
      }
    } catch (WakeupException e) {
      return; // by Ctrl+C
    }
  }

  /** Wakes the reader where it waits, and lets it close its connections. */
  private static void stop(KafkaConsumer<?, ?> consumer, Thread main) {
    consumer.wakeup();
    try {
      main.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
