package mercury.kit.differences;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sends requests to a broker and describes its answers in a few words. */
final class AmqpProbe implements AfterEachCallback {

  private static final int DEADLINE_MS = 10_000;

  private final List<Connection> connections = new ArrayList<>();

  /** A request to a broker on a channel. */
  interface Request {
    void send(Channel channel) throws Exception;
  }

  /**
   * Asserts the answer to a request on a new connection: {@code accepted}, or what was closed and
   * with which code, like {@code channel closed: 404}.
   */
  void requireAnswer(String rabbit, String embedded, Request request) throws Exception {
    assertThat(answer(request)).isEqualTo(TestBroker.isRabbit() ? rabbit : embedded);
  }

  String answer(Request request) throws Exception {
    try {
      Channel channel = channel();
      request.send(channel);
      queue(channel); // a round trip: an error caused by a request without a reply would come first
      return "accepted";
    } catch (IOException | ShutdownSignalException e) {
      return closed(e);
    }
  }

  /** Opens a channel on a new connection, which ends with the test. */
  Channel channel() throws Exception {
    Connection connection = factory().newConnection("differences");
    connections.add(connection);
    return connection.createChannel();
  }

  static ConnectionFactory factory() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(TestBroker.url());
    factory.setAutomaticRecoveryEnabled(false);
    factory.setChannelRpcTimeout(DEADLINE_MS);
    return factory;
  }

  static String unique() {
    return "differences-" + UUID.randomUUID();
  }

  /** Declares an exchange that is deleted with its last binding. */
  static String exchange(Channel channel, String type) throws Exception {
    String name = unique();
    channel.exchangeDeclare(name, type, false, true, null);
    return name;
  }

  /** Declares a queue that is deleted with the channel's connection. */
  static String queue(Channel channel) throws Exception {
    return channel.queueDeclare(unique(), false, true, true, null).getQueue();
  }

  /** Publishes messages and returns when the broker has confirmed all of them. */
  static void publish(Channel channel, String exchange, String key, String... bodies)
      throws Exception {
    channel.confirmSelect();
    for (String body : bodies) {
      channel.basicPublish(exchange, key, null, body.getBytes(UTF_8));
    }
    channel.waitForConfirmsOrDie(DEADLINE_MS);
  }

  /**
   * Publishes one message with properties to a queue and returns when the broker has confirmed it.
   */
  static void publish(Channel channel, String queue, BasicProperties properties, byte[] body)
      throws Exception {
    channel.confirmSelect();
    channel.basicPublish("", queue, properties, body);
    channel.waitForConfirmsOrDie(DEADLINE_MS);
  }

  /**
   * Gets the next message of the queue with automatic acknowledgement; null if the queue is empty.
   */
  static String get(Channel channel, String queue) throws Exception {
    GetResponse response = channel.basicGet(queue, true);
    return response == null ? null : new String(response.getBody(), UTF_8);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (Connection connection : connections) {
      if (connection.isOpen()) {
        connection.close();
      }
    }
    connections.clear();
  }

  private static String closed(Exception failure) throws Exception {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ShutdownSignalException shutdown) {
        return closed(shutdown);
      }
    }
    throw failure;
  }

  private static String closed(ShutdownSignalException shutdown) {
    if (shutdown.getReason() instanceof AMQP.Channel.Close close) {
      return "channel closed: " + close.getReplyCode();
    }
    if (shutdown.getReason() instanceof AMQP.Connection.Close close) {
      return "connection closed: " + close.getReplyCode();
    }
    return "connection lost";
  }
}
