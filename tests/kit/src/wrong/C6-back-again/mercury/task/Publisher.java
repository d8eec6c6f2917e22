// wrong: put() after stop() connects again.
// fails: C6.calls
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import java.io.IOException;

/**
 * Publishes JSON over one connection, however many threads ask for it (C5). It connects when there
 * is something to publish, and again when the connection was lost meanwhile. Thread-safe.
 */
final class Publisher implements AutoCloseable {

  private static final BasicProperties PERSISTENT_JSON =
      new BasicProperties.Builder()
          .contentType("application/json")
          .contentEncoding("UTF-8")
          .deliveryMode(2)
          .build();

  private final String url;
  private final String name;
  private final ConfirmChannel.Declaration declaration;
  private Connection connection;
  private ConfirmChannel channel;
  private boolean declared;
  private boolean closed;

  Publisher(String url, String name, ConfirmChannel.Declaration declaration) {
    this.url = url;
    this.name = name;
    this.declaration = declaration;
  }

  /**
   * Publishes a message, and returns when it is confirmed.
   *
   * @throws IllegalStateException after {@link #close}
   * @throws IllegalArgumentException if the URL is malformed
   * @throws IOException if the message was not confirmed, or no queue took it though mandatory
   */
  void publish(String exchange, String routingKey, boolean mandatory, byte[] body)
      throws IOException {
    ConfirmChannel ready = channel();
    try {
      ready.publish(exchange, routingKey, mandatory, PERSISTENT_JSON, body);
    } catch (IOException e) {
      declareAgain();
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      Connections.close(connection); // ends the waiting of those who publish
    }
  }

  private synchronized ConfirmChannel channel() throws IOException {
    if (closed) {
      throw new IllegalStateException(name + " is stopped");
    }
    if (connection == null || !connection.isOpen()) {
      connection = Connections.open(url, name);
    }
    if (channel == null || !channel.isOpen()) {
      channel = ConfirmChannel.open(connection);
      declared = false;
    }
    if (!declared) {
      channel.declare(declaration);
      declared = true;
    }
    return channel;
  }

  /** Somebody may have deleted what was declared. */
  private synchronized void declareAgain() {
    declared = false;
  }
}
