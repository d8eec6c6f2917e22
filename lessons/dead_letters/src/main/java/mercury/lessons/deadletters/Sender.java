package mercury.lessons.deadletters;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_TEXT_PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Puts tasks into the queue "dl_tasks". */
public final class Sender {

  public static void main(String[] args) throws Exception {
    String count = args.length == 0 ? "1" : args[0];
    if (args.length > 1 || !count.matches("[1-9]\\d{0,5}")) {
      System.err.println("usage: ./course run dead_letters sender [COUNT]");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("dead_letters sender");
        Channel channel = connection.createChannel()) {
      Topology.declare(channel);
      for (int i = 0; i < Integer.parseInt(count); i++) {
        String task = "task " + i;
        channel.basicPublish("", Topology.TASKS, PERSISTENT_TEXT_PLAIN, task.getBytes(UTF_8));
        System.out.println(" [x] Sent '" + task + "'");
      }
    }
  }
}
