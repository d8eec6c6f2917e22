package mercury.drills.retrylater;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** Works on tasks; one that fails is tried again after 300 milliseconds. */
public final class RetryLater implements AutoCloseable {

  private static final int DELAY_MS = 300;

  private final Connection connection;

  public RetryLater(String url, String queue, Consumer<String> work) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    String waiting = queue + ".waiting";
    channel.queueDeclare(queue, true, false, false, deadLettersTo(waiting));
    // Failed tasks wait here forever. How do they get back into the queue after DELAY_MS?
    channel.queueDeclare(waiting, true, false, false, null);
    channel.basicConsume(
        queue,
        false,
        (consumerTag, message) -> {
          long tag = message.getEnvelope().getDeliveryTag();
          try {
            work.accept(new String(message.getBody(), UTF_8));
            channel.basicAck(tag, false);
          } catch (RuntimeException failure) {
            channel.basicReject(tag, false);
          }
        },
        consumerTag -> {});
  }

  private static Map<String, Object> deadLettersTo(String queue) {
    return Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", queue);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
