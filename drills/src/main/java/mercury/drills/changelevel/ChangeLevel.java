package mercury.drills.changelevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Listens to the events of one level, which can be changed while it runs. */
public final class ChangeLevel implements AutoCloseable {

  private final Connection connection;
  private final Channel channel;
  private final String exchange;
  private final String queue;
  private String level;

  public ChangeLevel(String url, String exchange, String level, Consumer<String> listener)
      throws Exception {
    this.exchange = exchange;
    this.level = level;
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    channel = connection.createChannel();
    channel.exchangeDeclare(exchange, "direct", true);
    queue = channel.queueDeclare().getQueue();
    channel.queueBind(queue, exchange, level);
    channel.basicConsume(
        queue,
        true,
        (consumerTag, message) -> listener.accept(new String(message.getBody(), UTF_8)),
        consumerTag -> {});
  }

  /** From now on, listens to that level and to no other. Misses no event of it after the return. */
  public void listenTo(String next) throws IOException {
    // The events of the level before keep coming. Who still asks the broker for them?
    channel.queueBind(queue, exchange, next);
    level = next;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
