package mercury.drills.surviverestart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** An audit that must not miss an event, not even while it is restarted. */
public final class SurviveRestart implements AutoCloseable {

  private final Connection connection;

  public SurviveRestart(String url, String exchange, Consumer<String> audit) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.exchangeDeclare(exchange, "fanout", true);
    // What happens during the minute of a restart is missing from the audit. Who could keep it?
    String queue = channel.queueDeclare().getQueue();
    channel.queueBind(queue, exchange, "");
    channel.basicConsume(
        queue,
        false,
        (consumerTag, message) -> {
          audit.accept(new String(message.getBody(), UTF_8));
          channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
        },
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
