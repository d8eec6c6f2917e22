package mercury.lessons.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import java.io.IOException;
import java.io.InterruptedIOException;
import mercury.lessons.BrokerConnection;

/** Squares numbers for others: the greater the number, the longer it takes. */
public final class Server {

  private static final String QUESTIONS = "rpc";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run rpc server");
      System.exit(2);
    }
    Connection connection = BrokerConnection.open("rpc server");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    channel.queueDeclare(QUESTIONS, /* durable= */ true, false, false, null);
    channel.basicQos(1);

    DeliverCallback onQuestion =
        (consumerTag, delivery) -> {
          int number = Integer.parseInt(new String(delivery.getBody(), UTF_8));
          System.out.println(" [ ] Asked for " + number);
          work(number);
          String answer = Integer.toString(number * number);
          BasicProperties asked = delivery.getProperties();
          BasicProperties properties =
              new BasicProperties.Builder().correlationId(asked.getCorrelationId()).build();
          channel.basicPublish("", asked.getReplyTo(), properties, answer.getBytes(UTF_8));
          channel.basicAck(delivery.getEnvelope().getDeliveryTag(), /* multiple= */ false);
          System.out.println(" [x] Answered " + answer);
        };
    System.out.println(" [*] Waiting for questions. To exit press Ctrl+C");
    channel.basicConsume(QUESTIONS, /* autoAck= */ false, onQuestion, consumerTag -> {});
  }

  private static void work(int number) throws IOException {
    try {
      Thread.sleep(number * 100L);
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted in the middle of work");
    }
  }
}
