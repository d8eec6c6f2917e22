package mercury.lessons.log;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_TEXT_PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.util.Map;
import mercury.lessons.BrokerConnection;
import mercury.lessons.KafkaConnection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes each event into Kafka's topic, with its user as the key, and into RabbitMQ's queue. */
public final class Writer {

  public static void main(String[] args) throws Exception {
    if (args.length < 3 || !args[0].matches("[1-9]\\d{0,5}")) {
      System.err.println("usage: ./course run log writer COUNT TEXT USER...");
      System.exit(2);
    }
    Map<String, Object> kafka = KafkaConnection.settings("log writer");
    Topology.declareTopic(kafka);
    try (Connection connection = BrokerConnection.open("log writer");
        Channel channel = connection.createChannel();
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
      channel.queueDeclare(Topology.QUEUE, /* durable= */ true, false, false, null);
      for (int i = 0; i < Integer.parseInt(args[0]); i++) {
        String user = args[2 + i % (args.length - 2)];
        String event = args[1] + " " + i;
        RecordMetadata written =
            producer.send(new ProducerRecord<>(Topology.TOPIC, /* key= */ user, event)).get();
        byte[] body = (user + ": " + event).getBytes(UTF_8);
        channel.basicPublish("", Topology.QUEUE, PERSISTENT_TEXT_PLAIN, body);
        System.out.printf(
            " [x] partition %s, offset %s, %s: %s%n",
            written.partition(), written.offset(), user, event);
      }
    }
  }
}
