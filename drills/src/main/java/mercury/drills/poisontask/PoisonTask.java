package mercury.drills.poisontask;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Works on tasks; one that fails gets a second chance. */
public final class PoisonTask implements AutoCloseable {

  private final Connection connection;

  public PoisonTask(String url, String queue, Consumer<String> work) throws Exception {
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
            work.accept(new String(message.getBody(), UTF_8));
            channel.basicAck(tag, false);
          } catch (RuntimeException failure) {
            // Some tasks fail only once, others always. What do you do about those?
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
