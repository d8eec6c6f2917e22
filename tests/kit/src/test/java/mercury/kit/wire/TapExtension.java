package mercury.kit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;
import mercury.kit.LoadPatience;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives every test a tap, connections through it, and a durable queue of its own; afterwards fails
 * a test whose tap left a thread behind.
 */
final class TapExtension implements BeforeEachCallback, AfterEachCallback {

  static final Duration PATIENCE = LoadPatience.TIMEOUT;

  private final List<Connection> connections = new ArrayList<>();
  private Tap tap;
  private String queue;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    tap = Tap.to(URI.create(TestBroker.url()));
    queue = "wire-" + UUID.randomUUID();
    onBroker(channel -> channel.queueDeclare(queue, true, false, false, Map.of()));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    connections.forEach(Connection::abort);
    connections.clear();
    tap.close();
    onBroker(channel -> channel.queueDelete(queue));
    assertThat(threads()).as("threads that a tap left").isEmpty();
  }

  Tap tap() {
    return tap;
  }

  /** A queue that is there, and empty. */
  String queue() {
    return queue;
  }

  /** A connection through the tap that does not recover by itself. */
  Connection connect() throws Exception {
    return connect(factory(tap.url()));
  }

  Connection connect(ConnectionFactory factory) throws Exception {
    Connection connection = factory.newConnection("wire test");
    connections.add(connection);
    return connection;
  }

  /** A channel of a new connection through the tap. */
  Channel channel() throws Exception {
    return connect().createChannel();
  }

  /** The same, with confirms. */
  Channel confirming() throws Exception {
    Channel channel = channel();
    channel.confirmSelect();
    return channel;
  }

  /** Waits for events of a kind. */
  Timeline await(EventKind kind, int count) throws InterruptedException {
    return tap.await(PATIENCE, count + " of " + kind, seen -> seen.count(kind) >= count);
  }

  static ConnectionFactory factory(String url) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    factory.setAutomaticRecoveryEnabled(false);
    return factory;
  }

  /** Works on the broker without the tap. */
  static void onBroker(Work work) throws Exception {
    try (Connection connection = factory(TestBroker.url()).newConnection("beside the tap");
        Channel channel = connection.createChannel()) {
      work.with(channel);
    }
  }

  /** Publishes through the tap, and waits for the confirms. */
  void publish(String... bodies) throws Exception {
    Channel channel = channel();
    publish(channel, bodies);
    channel.close();
  }

  /** The same beside the tap. */
  void put(String... bodies) throws Exception {
    onBroker(channel -> publish(channel, bodies));
  }

  /** Consumes the queue through the tap, which may cut the connection before the answer comes. */
  Channel consume(Collection<Delivery> deliveries) throws Exception {
    Channel channel = channel();
    try {
      channel.basicConsume(queue, false, (tag, message) -> deliveries.add(message), tag -> {});
    } catch (IOException | AlreadyClosedException e) {
      assertThat(channel.isOpen()).isFalse();
    }
    return channel;
  }

  /** Counts the messages that are ready in the queue. */
  long ready() throws Exception {
    long[] ready = new long[1];
    onBroker(channel -> ready[0] = channel.messageCount(queue));
    return ready[0];
  }

  /** The threads of taps; those that are ending are given the time. */
  static List<String> threads() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<String> names = names();
    while (!names.isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      names = names();
    }
    return names;
  }

  private void publish(Channel channel, String... bodies) throws Exception {
    channel.confirmSelect();
    for (String body : bodies) {
      channel.basicPublish("", queue, null, body.getBytes(UTF_8));
    }
    channel.waitForConfirmsOrDie(PATIENCE.toMillis());
  }

  private static List<String> names() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("tap "))
        .toList();
  }

  interface Work {
    void with(Channel channel) throws Exception;
  }
}
