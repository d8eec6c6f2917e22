package mercury.drills.seenbefore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Ships orders, each once, though some are delivered twice. */
public final class SeenBefore implements AutoCloseable {

  private final Connection connection;

  public SeenBefore(String url, String queue, Consumer<String> shipping) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.basicConsume(
        queue,
        false,
        (consumerTag, message) -> {
          long tag = message.getEnvelope().getDeliveryTag();
          try {
            // An order that was published twice is shipped twice. How do you know the second one?
            shipping.accept(new String(message.getBody(), UTF_8));
            channel.basicAck(tag, false);
          } catch (RuntimeException failure) {
            channel.basicReject(tag, true);
          }
        },
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
