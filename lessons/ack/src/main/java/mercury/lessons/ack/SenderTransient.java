package mercury.lessons.ack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Puts two notes into the queue "ack", which the broker may keep in memory only. */
public final class SenderTransient {

  private static final String QUEUE = "ack";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run ack sender-transient");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("ack sender-transient");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      for (int i = 0; i < 2; i++) {
        String message = "Note " + i;
        // no properties, no delivery mode: transient, even in a durable queue
        channel.basicPublish("", QUEUE, null, message.getBytes(UTF_8));
        System.out.println(" [x] Sent '" + message + "'");
      }
    }
  }
}
