package mercury.lessons.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Map;
import mercury.lessons.BrokerConnection;

/** Reads the same stream over AMQP, where it is a queue that keeps its messages. */
public final class AmqpReader {

  public static void main(String[] args) throws Exception {
    if (args.length != 1 || !args[0].matches("first|last|next|\\d{1,9}")) {
      System.err.println("usage: ./course run streams amqp-reader first|last|next|OFFSET");
      System.exit(2);
    }
    Object from = args[0].matches("\\d+") ? Long.valueOf(args[0]) : args[0];
    Connection connection = BrokerConnection.open("streams amqp-reader");
    Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
    Channel channel = connection.createChannel();
    try {
      channel.queueDeclarePassive("streams"); // the programs of the stream protocol make it
    } catch (IOException e) {
      System.err.println(refusal(e));
      System.exit(1);
    }
    channel.basicQos(100); // a stream insists on a prefetch

    DeliverCallback onEvent =
        (consumerTag, delivery) -> {
          Object offset = delivery.getProperties().getHeaders().get("x-stream-offset");
          System.out.println(" [x] " + offset + ": " + new String(delivery.getBody(), UTF_8));
          channel.basicAck(delivery.getEnvelope().getDeliveryTag(), /* multiple= */ false);
        };
    System.out.println(" [*] Reading. To exit press Ctrl+C");
    channel.basicConsume(
        "streams",
        /* autoAck= */ false,
        Map.of("x-stream-offset", from),
        onEvent,
        consumerTag -> {});
  }

  private static String refusal(IOException e) {
    if (e.getCause() instanceof ShutdownSignalException end
        && end.getReason() instanceof AMQP.Channel.Close close) {
      return close.getReplyCode() == AMQP.NOT_FOUND
          ? "There is no stream here. Make it with: ./course run streams reset"
          : "Cannot read the stream: " + close.getReplyText();
    }
    return "Cannot read the stream: " + e;
  }
}
