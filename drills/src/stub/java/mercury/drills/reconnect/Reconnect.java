package mercury.drills.reconnect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Works on tasks, also after the broker was away for a moment. */
public final class Reconnect implements AutoCloseable {

  private final Connection connection;

  public Reconnect(String url, String queue, Consumer<String> work) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    // After a break of one second, this program runs on and works on nothing. Who should connect?
    factory.setAutomaticRecoveryEnabled(false);
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
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
