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
 * The Java client as who knows it well uses it: a channel for each thread, publish, wait for the
 * confirm. It keeps the same promise: a message that no queue takes is noticed.
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

  /** With no more than makes a message persistent. */
  static BarePut open(String url, String queue, int threads) throws IOException {
    return open(url, queue, threads, () -> MessageProperties.PERSISTENT_BASIC);
  }

  /** With all that {@code WorkerClient} says of a message: what it is, and an id of its own. */
  static BarePut describing(String url, String queue, int threads) throws IOException {
    return open(url, queue, threads, BarePut::described);
  }

  private static BasicProperties described() {
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
