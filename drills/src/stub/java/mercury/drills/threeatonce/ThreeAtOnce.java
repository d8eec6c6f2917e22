package mercury.drills.threeatonce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.function.Consumer;

/** Works on three tasks at the same time. */
public final class ThreeAtOnce implements AutoCloseable {

  private final Connection connection;

  public ThreeAtOnce(String url, String queue, Consumer<String> work) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.basicQos(3);
    channel.basicConsume(
        // Three tasks are here, and yet one waits for the other. Whose thread runs this callback?
        queue, false, (tag, message) -> handle(channel, message, work), tag -> {});
  }

  private static void handle(Channel channel, Delivery message, Consumer<String> work) {
    try {
      work.accept(new String(message.getBody(), UTF_8));
      channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
    } catch (IOException e) {
      System.err.println("not acknowledged: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
