package mercury.drills.orderlystop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Works on tasks, and finishes the one at hand before it stops. */
public final class OrderlyStop implements AutoCloseable {

  private final Lock working = new ReentrantLock();
  private final Connection connection;
  private final Channel channel;
  private final String consumer;
  private boolean stopped;

  public OrderlyStop(String url, String queue, Consumer<String> work) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    channel = connection.createChannel();
    channel.basicQos(1);
    consumer =
        channel.basicConsume(
            queue, false, (consumerTag, message) -> handle(message, work), consumerTag -> {});
  }

  private void handle(Delivery message, Consumer<String> work) throws IOException {
    working.lock();
    try {
      if (!stopped) {
        work.accept(new String(message.getBody(), UTF_8));
        channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
      }
    } finally {
      working.unlock();
    }
  }

  /** Returns when the task at hand is done and acknowledged; begins no other. */
  @Override
  public void close() throws IOException {
    // The work goes on after this, its ack finds no connection, and the task is done again. Which
    // steps are missing? The lock is held while a task is worked on.
    connection.close();
  }
}
