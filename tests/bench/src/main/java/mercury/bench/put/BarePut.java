package mercury.bench.put;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.bench.broker.Place;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Java client as who knows it well uses it: a channel for each thread, publish, wait for the
 * confirm. It keeps the same promise: a message that no queue takes is noticed.
 */
final class BarePut implements Putting {

  private final Connection connection;
  private final List<BareChannel> channels;
  private final JsonMapper json = JsonMapper.shared();
  private final String queue;

  private BarePut(Connection connection, List<BareChannel> channels, String queue) {
    this.connection = connection;
    this.channels = List.copyOf(channels);
    this.queue = queue;
  }

  static BarePut open(String url, String queue, int threads) throws IOException {
    Connection connection = Place.connect(url);
    List<BareChannel> channels = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      channels.add(BareChannel.on(connection));
    }
    return new BarePut(connection, channels, queue);
  }

  @Override
  public void put(int thread, Map<String, ?> task) throws Exception {
    channels
        .get(thread)
        .publish("", queue, MessageProperties.PERSISTENT_BASIC, json.writeValueAsBytes(task));
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
