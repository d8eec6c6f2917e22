package mercury.lessons.confirms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.util.concurrent.TimeoutException;
import mercury.lessons.BrokerConnection;

/** Sends two messages, three seconds apart, each again and again until it is confirmed. */
public final class Resending {

  private static final String QUEUE = "confirms";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run confirms resending");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("confirms resending");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.confirmSelect();
      sendUntilConfirmed(channel, "message 0", "id-0");
      Thread.sleep(3000);
      sendUntilConfirmed(channel, "message 1", "id-1");
    }
  }

  private static void sendUntilConfirmed(Channel channel, String message, String id)
      throws Exception {
    // the same id each time: a receiver can see that it is the same message
    BasicProperties properties =
        new BasicProperties.Builder().messageId(id).deliveryMode(2 /* persistent */).build();
    boolean confirmed = false;
    while (!confirmed) {
      channel.basicPublish("", QUEUE, properties, message.getBytes(UTF_8));
      try {
        confirmed = channel.waitForConfirms(2000);
      } catch (TimeoutException e) {
        System.out.println(" [?] No answer for '" + message + "': sending it again");
      }
    }
    System.out.println(" [x] Confirmed '" + message + "'");
  }
}
