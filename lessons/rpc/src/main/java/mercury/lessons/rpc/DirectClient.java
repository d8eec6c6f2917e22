package mercury.lessons.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mercury.lessons.BrokerConnection;

/** Asks for one square, without a queue of its own, in a message that does not outlive the wait. */
public final class DirectClient {

  private static final String QUESTIONS = "rpc";
  private static final String DIRECT = "amq.rabbitmq.reply-to"; // not a queue: it means "to me"

  public static void main(String[] args) throws Exception {
    if (args.length != 2 || !args[0].matches("[1-9]\\d{0,3}") || !args[1].matches("\\d{1,4}")) {
      System.err.println("usage: ./course run rpc direct-client SECONDS NUMBER");
      System.exit(2);
    }
    String id = UUID.randomUUID().toString();
    CompletableFuture<String> answer = new CompletableFuture<>();
    DeliverCallback onAnswer =
        (consumerTag, delivery) -> {
          if (id.equals(delivery.getProperties().getCorrelationId())) {
            answer.complete(new String(delivery.getBody(), UTF_8));
          }
        };
    try (Connection connection = BrokerConnection.open("rpc direct-client");
        Channel channel = connection.createChannel()) {
      channel.basicConsume(DIRECT, /* autoAck= */ true, onAnswer, consumerTag -> {});
      BasicProperties properties =
          new BasicProperties.Builder()
              .replyTo(DIRECT)
              .correlationId(id)
              .expiration(args[0] + "000") // milliseconds
              .build();
      channel.basicPublish("", QUESTIONS, properties, args[1].getBytes(UTF_8));
      String square = answer.get(Integer.parseInt(args[0]), TimeUnit.SECONDS);
      System.out.println(" [x] " + args[1] + " squared is " + square);
    } catch (TimeoutException e) {
      System.out.println(" [?] No answer for " + args[1] + " within " + args[0] + " s");
    }
  }
}
