package mercury.lessons.ack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import mercury.lessons.BrokerConnection;

/** Puts two tasks into the queue "ack" that are to survive a restart of the broker. */
public final class Sender {

  private static final String QUEUE = "ack";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run ack sender");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("ack sender");
        Channel channel = connection.createChannel()) {
      boolean durable = true;
      boolean exclusive = false;
      boolean autoDelete = false;
      channel.queueDeclare(QUEUE, durable, exclusive, autoDelete, null);
      for (int i = 0; i < 2; i++) {
        String message = "Task " + i;
        // delivery mode 2: the broker writes the message to disk
        channel.basicPublish(
            "", QUEUE, MessageProperties.PERSISTENT_TEXT_PLAIN, message.getBytes(UTF_8));
        System.out.println(" [x] Sent '" + message + "'");
      }
    }
  }
}
