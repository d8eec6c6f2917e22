package mercury.drills.keeprejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** Works on tasks, and keeps those that fail in a second queue, for somebody to look at. */
public final class KeepRejected implements AutoCloseable {

  private final Connection connection;

  public KeepRejected(String url, String queue, Consumer<String> work) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    String parked = queue + ".parked";
    channel.queueDeclare(parked, true, false, false, null);
    Map<String, Object> arguments =
        Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", parked);
    channel.queueDeclare(queue, true, false, false, arguments);
    channel.basicConsume(
        queue,
        false,
        (consumerTag, message) -> {
          long tag = message.getEnvelope().getDeliveryTag();
          try {
            work.accept(new String(message.getBody(), UTF_8));
            channel.basicAck(tag, false);
          } catch (RuntimeException failure) {
            channel.basicReject(tag, false);
          }
        },
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
