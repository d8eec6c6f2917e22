package mercury.bench.put;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import mercury.bench.broker.BenchQueue;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bare Java client in expert hands: a channel for each thread, which publishes and waits for
 * the confirm. It gives the same guarantee as the reference: it notices a message that no queue
 * takes.
 */
final class BarePut implements MeasuredPut {

  private final Connection connection;
  private final List<BareChannel> channels;
  private final JsonMapper json = JsonMapper.shared();
  private final String queue;
  private final Supplier<BasicProperties> properties;

  private BarePut(
      Connection connection,
      List<BareChannel> channels,
      String queue,
      Supplier<BasicProperties> properties) {
    this.connection = connection;
    this.channels = List.copyOf(channels);
    this.queue = queue;
    this.properties = properties;
  }

  /** Opens a client whose messages have only the property that makes them persistent. */
  static BarePut open(String url, String queue, int threads) throws IOException {
    return open(url, queue, threads, () -> MessageProperties.PERSISTENT_BASIC);
  }

  /**
   * Opens a client whose messages have all properties that {@code WorkerClient} sets: content type,
   * encoding, delivery mode and a unique id.
   */
  static BarePut withProperties(String url, String queue, int threads) throws IOException {
    return open(url, queue, threads, BarePut::describedProperties);
  }

  private static BasicProperties describedProperties() {
    return new BasicProperties.Builder()
        .contentType("application/json")
        .contentEncoding("UTF-8")
        .deliveryMode(2)
        .messageId(UUID.randomUUID().toString())
        .build();
  }

  private static BarePut open(
      String url, String queue, int threads, Supplier<BasicProperties> properties)
      throws IOException {
    Connection connection = BenchQueue.connect(url);
    List<BareChannel> channels = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      channels.add(BareChannel.on(connection));
    }
    return new BarePut(connection, channels, queue, properties);
  }

  @Override
  public void put(int thread, Map<String, ?> task) throws Exception {
    channels.get(thread).publish("", queue, properties.get(), json.writeValueAsBytes(task));
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
