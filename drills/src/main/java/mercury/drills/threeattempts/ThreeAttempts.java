package mercury.drills.threeattempts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Works on tasks; one that fails is tried again later, three times in all, and then parked. */
public final class ThreeAttempts implements AutoCloseable {

  private static final int ATTEMPTS = 3;
  private static final int DELAY_MS = 200;

  private final Connection connection;

  public ThreeAttempts(String url, String queue, Consumer<String> work) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    String parked = queue + ".parked";
    String waiting = queue + ".waiting";
    channel.queueDeclare(parked, true, false, false, null);
    channel.queueDeclare(queue, true, false, false, deadLettersTo(waiting));
    Map<String, Object> delayed = new HashMap<>(deadLettersTo(queue));
    delayed.put("x-message-ttl", DELAY_MS);
    channel.queueDeclare(waiting, true, false, false, delayed);
    channel.basicConsume(
        queue,
        false,
        (consumerTag, message) -> {
          long tag = message.getEnvelope().getDeliveryTag();
          try {
            work.accept(new String(message.getBody(), UTF_8));
            channel.basicAck(tag, false);
          } catch (RuntimeException failure) {
            if (earlierFailures(queue, message) + 1 < ATTEMPTS) {
              channel.basicReject(tag, false); // to the waiting queue, and back
            } else {
              channel.basicPublish(
                  "", parked, MessageProperties.PERSISTENT_TEXT_PLAIN, message.getBody());
              channel.basicAck(tag, false);
            }
          }
        },
        consumerTag -> {});
  }

  /** Returns how often the task was rejected in that queue. */
  private static long earlierFailures(String queue, Delivery message) {
    // A task that always fails comes back without end. Where does the broker keep count?
    return 0;
  }

  private static Map<String, Object> deadLettersTo(String queue) {
    return Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", queue);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
