package mercury.drills.starorhash;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Listens to all that happens to orders: {@code order}, {@code order.paid}, and so on. */
public final class StarOrHash implements AutoCloseable {

  private final Connection connection;

  public StarOrHash(String url, String exchange, Consumer<String> listener) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(exchange, "topic", true);
    String queue = channel.queueDeclare().getQueue();
    // order.paid arrives; order.item.added and order alone do not. What does the star stand for?
    channel.queueBind(queue, exchange, "order.*");
    channel.basicConsume(
        queue,
        true,
        (consumerTag, message) -> listener.accept(message.getEnvelope().getRoutingKey()),
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
