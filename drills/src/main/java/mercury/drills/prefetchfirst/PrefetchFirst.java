package mercury.drills.prefetchfirst;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Works on the tasks of a queue, and holds at most three at a time. */
public final class PrefetchFirst implements AutoCloseable {

  private final Connection connection;

  public PrefetchFirst(String url, String queue, Consumer<String> work) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.basicConsume(
        queue,
        false,
        (consumerTag, message) -> {
          work.accept(new String(message.getBody(), UTF_8));
          channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
        },
        consumerTag -> {});
    // The prefetch is 3, and yet this program takes the whole queue at once. Why?
    channel.basicQos(3);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
