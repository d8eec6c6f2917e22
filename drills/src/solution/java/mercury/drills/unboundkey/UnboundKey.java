package mercury.drills.unboundkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Listens to the events of some levels, like {@code error} and {@code warning}. */
public final class UnboundKey implements AutoCloseable {

  private final Connection connection;

  public UnboundKey(String url, String exchange, String levels, Consumer<String> listener)
      throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(exchange, "direct", true);
    String queue = channel.queueDeclare().getQueue();
    for (String level : levels.split(",", -1)) {
      channel.queueBind(queue, exchange, level);
    }
    channel.basicConsume(
        queue,
        true,
        (consumerTag, message) -> listener.accept(new String(message.getBody(), UTF_8)),
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
