package mercury.drills.throwingwork;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Works on the tasks of a queue, good and bad ones. */
public final class ThrowingWork implements AutoCloseable {

  private final Connection connection;

  public ThrowingWork(String url, String queue, Consumer<String> work) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.basicConsume(
        queue,
        false,
        (consumerTag, message) -> {
          long tag = message.getEnvelope().getDeliveryTag();
          // After the first bad task, no other is worked on. What did its exception end?
          work.accept(new String(message.getBody(), UTF_8));
          channel.basicAck(tag, false);
        },
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
