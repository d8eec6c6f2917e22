package mercury.lessons.deadletters;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_TEXT_PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Puts four messages into a queue that has room for two. */
public final class OverflowingSender {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run dead_letters overflowing-sender");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("dead_letters overflowing-sender");
        Channel channel = connection.createChannel()) {
      Topology.declare(channel);
      channel.queuePurge(Topology.SHORT); // what an earlier run has left in it
      for (int i = 0; i < 4; i++) {
        String message = "message " + i;
        channel.basicPublish("", Topology.SHORT, PERSISTENT_TEXT_PLAIN, message.getBytes(UTF_8));
        System.out.println(" [x] Sent '" + message + "'");
      }
    }
  }
}
