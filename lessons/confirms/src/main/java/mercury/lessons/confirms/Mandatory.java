package mercury.lessons.confirms;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_TEXT_PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ReturnCallback;
import mercury.lessons.BrokerConnection;

/** Sends three messages, two of them to a queue that does not exist, and prints every answer. */
public final class Mandatory {

  private static final String QUEUE = "confirms";
  private static final String NOWHERE = "confirmz";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run confirms mandatory");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("confirms mandatory");
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.confirmSelect();
      ReturnCallback onReturn =
          returned -> {
            String message = new String(returned.getBody(), UTF_8);
            System.out.println(" [!] Returned  '" + message + "': " + returned.getReplyText());
          };
      channel.addReturnListener(onReturn);
      publish(channel, QUEUE, /* mandatory= */ true, "there is a queue");
      publish(channel, NOWHERE, /* mandatory= */ true, "no queue, mandatory");
      publish(channel, NOWHERE, /* mandatory= */ false, "no queue");
    }
  }

  private static void publish(Channel channel, String key, boolean mandatory, String message)
      throws Exception {
    channel.basicPublish("", key, mandatory, PERSISTENT_TEXT_PLAIN, message.getBytes(UTF_8));
    boolean confirmed = channel.waitForConfirms(10_000);
    System.out.println((confirmed ? " [x] Confirmed '" : " [!] Refused   '") + message + "'");
  }
}
