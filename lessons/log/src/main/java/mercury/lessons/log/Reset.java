package mercury.lessons.log;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import mercury.lessons.BrokerConnection;
import mercury.lessons.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Begins anew, with no event in the topic and none in the queue. */
public final class Reset {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run log reset");
      System.exit(2);
    }
    Map<String, Object> kafka = KafkaConnection.settings("log reset");
    try (Admin admin = Admin.create(kafka)) {
      admin.deleteTopics(List.of(Topology.TOPIC)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw e;
      }
    }
    Topology.declareTopic(kafka);
    try (Connection connection = BrokerConnection.open("log reset");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(Topology.QUEUE, /* durable= */ true, false, false, null);
      channel.queuePurge(Topology.QUEUE);
    }
    System.out.println(" [x] The topic and the queue are empty");
  }
}
