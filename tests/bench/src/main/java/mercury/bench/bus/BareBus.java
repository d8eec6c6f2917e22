package mercury.bench.bus;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.bench.broker.BenchQueue;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bare Java client as a bus: a channel for each publishing thread, and for each subscriber its
 * own queue, whose events are parsed from JSON and acknowledged.
 */
final class BareBus implements MeasuredBus {

  private static final int PREFETCH = 100;
  private static final String KEY = "info";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String exchange;
  private final List<Connection> connections = new ArrayList<>();
  private final List<Channel> channels = new ArrayList<>();

  private BareBus(String exchange) {
    this.exchange = exchange;
  }

  static BareBus open(String url, String name, int subscribers, int threads, Runnable received)
      throws IOException {
    BareBus bus = new BareBus(name);
    try {
      Connection publisher = bus.connect(url);
      for (int i = 0; i < threads; i++) {
        Channel channel = publisher.createChannel();
        channel.exchangeDeclare(name, BuiltinExchangeType.DIRECT, true);
        channel.confirmSelect();
        bus.channels.add(channel);
      }
      for (int i = 0; i < subscribers; i++) {
        bus.subscribe(bus.connect(url).createChannel(), received);
      }
      return bus;
    } catch (IOException | RuntimeException e) {
      bus.close();
      throw e;
    }
  }

  private Connection connect(String url) throws IOException {
    Connection connection = BenchQueue.connect(url);
    connections.add(connection);
    return connection;
  }

  private void subscribe(Channel channel, Runnable received) throws IOException {
    String queue = channel.queueDeclare().getQueue();
    channel.queueBind(queue, exchange, KEY);
    channel.basicQos(PREFETCH);
    channel.basicConsume(
        queue,
        false,
        (tag, event) -> {
          JSON.readValue(event.getBody(), Map.class);
          received.run();
          channel.basicAck(event.getEnvelope().getDeliveryTag(), false);
        },
        tag -> {});
  }

  @Override
  public void publish(int thread, Map<String, ?> data) throws Exception {
    byte[] body = JSON.writeValueAsBytes(Map.of("msg", "event", "data", data));
    Channel channel = channels.get(thread);
    channel.basicPublish(exchange, KEY, MessageProperties.PERSISTENT_BASIC, body);
    channel.waitForConfirms();
  }

  @Override
  public void close() {
    connections.forEach(Connection::abort);
  }
}
