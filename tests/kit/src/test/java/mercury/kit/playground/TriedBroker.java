package mercury.kit.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mercury.environment.ServiceAddresses;

/**
 * Exchanges and queues of a test, with a playground beside them: on the RabbitMQ that {@code
 * RABBITMQ_URL} and {@code RABBITMQ_MANAGER_URL} name, or else on an embedded broker. What was made
 * is deleted in the end.
 */
final class TriedBroker implements AutoCloseable {

  private static final String URL = System.getenv(ServiceAddresses.RABBITMQ_URL);
  private static final String MANAGER = System.getenv(ServiceAddresses.RABBITMQ_MANAGER_URL);

  private final PlaygroundWithServices beside;
  private final Connection connection;
  private final Channel channel;
  private final List<String> exchanges = new ArrayList<>();
  private final Set<String> queues = new TreeSet<>();

  private TriedBroker(PlaygroundWithServices beside, String url) throws Exception {
    this.beside = beside;
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    this.connection = factory.newConnection("the test");
    this.channel = connection.createChannel();
    channel.confirmSelect();
  }

  static TriedBroker start() throws Exception {
    if (URL != null && MANAGER != null) {
      Map<String, String> rabbit = Map.of(ServiceAddresses.RABBITMQ_MANAGER_URL, MANAGER);
      return new TriedBroker(
          PlaygroundWithServices.services(new ServiceAddresses(rabbit), "telegram"), URL);
    }
    PlaygroundWithServices beside = PlaygroundWithServices.services("rabbit", "telegram");
    return new TriedBroker(beside, beside.where().get(ServiceAddresses.RABBITMQ_URL));
  }

  String url() {
    return beside.url();
  }

  void exchange(String name, String type, Map<String, Object> arguments) throws IOException {
    channel.exchangeDeclare(name, type, true, false, arguments);
    exchanges.add(name);
  }

  void queue(String name) throws IOException {
    channel.queueDeclare(name, true, false, false, null);
    queues.add(name);
  }

  /** Makes a queue with these bindings. */
  void queue(String name, String exchange, String... keys) throws IOException {
    queue(name);
    for (String key : keys) {
      channel.queueBind(name, exchange, key);
    }
  }

  void bind(String queue, String exchange, Map<String, Object> arguments) throws IOException {
    channel.queueBind(queue, exchange, "", arguments);
  }

  void bindExchange(String to, String from, Map<String, Object> arguments) throws IOException {
    channel.exchangeBind(to, from, "", arguments);
  }

  void delete(String queue) throws IOException {
    channel.queueDelete(queue);
    queues.remove(queue);
  }

  /** Sends a message and returns the queues that got it, in the order of their names. */
  List<String> reached(String exchange, String key, Map<String, Object> headers) throws Exception {
    BasicProperties properties = new BasicProperties.Builder().headers(headers).build();
    channel.basicPublish(exchange, key, properties, "{}".getBytes(UTF_8));
    channel.waitForConfirmsOrDie(10_000);
    List<String> reached = new ArrayList<>();
    for (String queue : queues) {
      if (channel.queuePurge(queue).getMessageCount() > 0) {
        reached.add(queue);
      }
    }
    return reached;
  }

  @Override
  public void close() throws IOException {
    for (String queue : queues) {
      channel.queueDelete(queue);
    }
    for (String exchange : exchanges) {
      channel.exchangeDelete(exchange);
    }
    connection.close();
    beside.close();
  }
}
