package mercury.drills.unfairpair;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** One of two programs that share the tasks of a queue. */
public final class UnfairPair implements AutoCloseable {

  private final Connection connection;

  public UnfairPair(String url, String queue, Consumer<String> work) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.basicQos(1);
    channel.basicConsume(
        queue,
        false,
        (consumerTag, message) -> {
          work.accept(new String(message.getBody(), UTF_8));
          channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
        },
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
