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

/** Asks a broker for something and puts its answer into a few words. */
final class AmqpProbe implements AfterEachCallback {

  private static final int DEADLINE_MS = 10_000;

  private final List<Connection> connections = new ArrayList<>();

  /** Something to ask a broker for on a channel. */
  interface Request {
    void send(Channel channel) throws Exception;
  }

  /**
   * Asserts what comes of a request, on a connection of its own: {@code accepted}, or which of the
   * two was closed and with which code, like {@code channel closed: 404}.
   */
  void answers(String rabbit, String embedded, Request request) throws Exception {
    assertThat(answer(request)).isEqualTo(TestBroker.isRabbit() ? rabbit : embedded);
  }

  String answer(Request request) throws Exception {
    try {
      Channel channel = channel();
      request.send(channel);
      queue(channel); // a round trip: an answer to what has none of its own would come before
      return "accepted";
    } catch (IOException | ShutdownSignalException e) {
      return closed(e);
    }
  }

  /** A channel on a new connection, which ends with the test. */
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

  /** An exchange that ends with the last binding to it. */
  static String exchange(Channel channel, String type) throws Exception {
    String name = unique();
    channel.exchangeDeclare(name, type, false, true, null);
    return name;
  }

  /** A queue that ends with the channel's connection. */
  static String queue(Channel channel) throws Exception {
    return channel.queueDeclare(unique(), false, true, true, null).getQueue();
  }

  /** Publishes and returns when the broker has confirmed all. */
  static void publish(Channel channel, String exchange, String key, String... bodies)
      throws Exception {
    channel.confirmSelect();
    for (String body : bodies) {
      channel.basicPublish(exchange, key, null, body.getBytes(UTF_8));
    }
    channel.waitForConfirmsOrDie(DEADLINE_MS);
  }

  /** The same, one message with properties, straight to a queue. */
  static void publish(Channel channel, String queue, BasicProperties properties, byte[] body)
      throws Exception {
    channel.confirmSelect();
    channel.basicPublish("", queue, properties, body);
    channel.waitForConfirmsOrDie(DEADLINE_MS);
  }

  /** Takes the next message off the queue, automatically acknowledged; null when it is empty. */
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
