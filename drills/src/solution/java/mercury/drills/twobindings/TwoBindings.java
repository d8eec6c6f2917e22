package mercury.drills.twobindings;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Pages somebody for all of the kernel's events and for what is critical anywhere. */
public final class TwoBindings implements AutoCloseable {

  private final Connection connection;

  public TwoBindings(String url, String exchange, Consumer<String> pager) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(exchange, "topic", true);
    String queue = channel.queueDeclare().getQueue();
    for (String pattern : new String[] {"kern.#", "*.critical"}) {
      channel.queueBind(queue, exchange, pattern);
    }
    channel.basicConsume(
        queue,
        true,
        (consumerTag, message) -> pager.accept(message.getEnvelope().getRoutingKey()),
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
