package mercury.lessons.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.util.stream.Stream;
import mercury.lessons.BrokerConnection;

/** Sends one message for each argument, which dies unless it is consumed within those seconds. */
public final class ExpiringSender {

  public static void main(String[] args) throws Exception {
    if (args.length == 0 || !Stream.of(args).allMatch(word -> word.matches("\\d{1,4}"))) {
      System.err.println("usage: ./course run dead_letters expiring-sender SECONDS...");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("dead_letters expiring-sender");
        Channel channel = connection.createChannel()) {
      Topology.declare(channel);
      for (String seconds : args) {
        String message = "good for " + seconds + " s";
        BasicProperties properties =
            new BasicProperties.Builder().expiration(seconds + "000").build(); // milliseconds
        channel.basicPublish("", Topology.WAITING, properties, message.getBytes(UTF_8));
        System.out.println(" [x] Sent '" + message + "'");
      }
    }
  }
}
