package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.UUID;

/**
 * Publishes messages over one connection, however many threads ask for it (C5). It connects when
 * there is something to publish, and again when the connection was lost meanwhile. Thread-safe.
 */
final class Publisher {

  /** Declares what is published to. */
  interface Declaration {
    void on(Channel channel) throws IOException;
  }

  private static final int PERSISTENT = 2;

  private final String rabbitUrl;
  private final String name;
  private final Declaration declaration;
  private final Object connecting = new Object(); // close does not wait for it
  private volatile Connection connection;
  private volatile boolean declared;
  private volatile boolean closed;
  private ConfirmChannel channel;

  /**
   * Opens nothing: see {@link #publish}.
   *
   * @param name what the management page shows, and the beginning of the threads' names
   */
  Publisher(String rabbitUrl, String name, Declaration declaration) {
    this.rabbitUrl = rabbitUrl;
    this.name = name;
    this.declaration = declaration;
  }

  /** Publishes a persistent message of JSON, as {@link #publish} does. */
  void publishJson(String exchange, String routingKey, boolean mandatory, Object object)
      throws IOException {
    BasicProperties properties =
        new BasicProperties.Builder()
            .contentType("application/json")
            .contentEncoding("UTF-8")
            .deliveryMode(PERSISTENT) // C3
            .messageId(UUID.randomUUID().toString())
            .build();
    publish(exchange, routingKey, mandatory, properties, Json.write(object));
  }

  /**
   * Publishes a message. Returns when the broker has confirmed it.
   *
   * @param mandatory whether it is an error when no queue takes the message
   * @throws IllegalStateException after {@link #close}
   * @throws IllegalArgumentException if the URL is malformed
   * @throws IOException if the message was not confirmed, or no queue took it though mandatory
   */
  void publish(
      String exchange,
      String routingKey,
      boolean mandatory,
      BasicProperties properties,
      byte[] body)
      throws IOException {
    ConfirmChannel ready = channel();
    try {
      ready.publish(exchange, routingKey, mandatory, properties, body);
    } catch (IOException e) {
      declared = false; // somebody may have deleted it
      throw e;
    }
  }

  /** Closes the connection, which ends the waiting of those who publish. */
  void close() {
    closed = true;
    if (connection != null) {
      Connections.close(connection);
    }
  }

  private ConfirmChannel channel() throws IOException {
    synchronized (connecting) {
      requireNotClosed();
      if (channel == null || !channel.isOpen()) {
        channel = ConfirmChannel.open(connection());
        declared = false;
      }
      if (!declared) {
        channel.declare(declaration);
        declared = true;
      }
      return channel;
    }
  }

  private Connection connection() throws IOException {
    if (connection == null || !connection.isOpen()) {
      connection = Connections.open(rabbitUrl, name);
      if (closed) { // while it was being opened
        close();
      }
      requireNotClosed();
    }
    return connection;
  }

  private void requireNotClosed() {
    if (closed) {
      throw new IllegalStateException(name + " is stopped");
    }
  }
}
