package mercury.drills.ackafterwork;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.function.Consumer;

/** Works on the tasks of a queue until it is closed. */
public final class AckAfterWork implements AutoCloseable {

  private final Connection connection;

  public AckAfterWork(String url, String queue, Consumer<String> work) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.basicConsume(
        queue,
        true,
        // The program dies while work.accept() runs. What becomes of the task?
        (consumerTag, message) -> work.accept(new String(message.getBody(), UTF_8)),
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
