package mercury.drills.ownqueue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Listens to all events of a fanout exchange, like every other listener. */
public final class OwnQueue implements AutoCloseable {

  private final Connection connection;

  public OwnQueue(String url, String exchange, Consumer<String> listener) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(exchange, "fanout", true);
    String queue = channel.queueDeclare().getQueue();
    channel.queueBind(queue, exchange, "");
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
