package mercury.lessons.ack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import mercury.lessons.BrokerConnection;

/** Sends two tasks and prints the broker's answer to each. */
public final class ConfirmingSender {

  private static final String QUEUE = "ack";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run ack confirming-sender");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("ack confirming-sender");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.confirmSelect();
      for (int i = 0; i < 2; i++) {
        String message = "Task " + i;
        channel.basicPublish(
            "", QUEUE, MessageProperties.PERSISTENT_TEXT_PLAIN, message.getBytes(UTF_8));
        boolean confirmed = channel.waitForConfirms(10_000);
        System.out.println((confirmed ? " [x] Confirmed '" : " [!] Refused '") + message + "'");
      }
    }
  }
}
