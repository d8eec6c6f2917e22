package mercury.lessons.qos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import mercury.lessons.BrokerConnection;

/** Puts COUNT tasks (10 by default) into the queue "qos" and ends. */
public final class Sender {

  private static final String QUEUE = "qos";

  public static void main(String[] args) throws Exception {
    if (args.length > 1 || (args.length > 0 && !args[0].matches("\\d{1,6}"))) {
      System.err.println("usage: ./course run qos sender [COUNT]");
      System.exit(2);
    }
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    try (Connection connection = BrokerConnection.open("qos sender");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      for (int i = 0; i < count; i++) {
        String message = "task " + i;
        channel.basicPublish(
            "", QUEUE, MessageProperties.PERSISTENT_TEXT_PLAIN, message.getBytes(UTF_8));
        System.out.println(" [x] Sent '" + message + "'");
      }
    }
  }
}
