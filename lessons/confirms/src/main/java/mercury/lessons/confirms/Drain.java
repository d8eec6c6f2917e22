package mercury.lessons.confirms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import mercury.lessons.BrokerConnection;

/** Takes all messages out of the queue, and prints them with their ids. */
public final class Drain {

  private static final String QUEUE = "confirms";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run confirms drain");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("confirms drain");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      GetResponse got = channel.basicGet(QUEUE, /* autoAck= */ true);
      while (got != null) {
        String id = got.getProps().getMessageId();
        System.out.println(" [x] " + new String(got.getBody(), UTF_8) + ", id " + id);
        got = channel.basicGet(QUEUE, /* autoAck= */ true);
      }
      System.out.println(" [*] The queue is empty");
    }
  }
}
