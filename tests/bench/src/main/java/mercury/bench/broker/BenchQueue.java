package mercury.bench.broker;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/**
 * One contestant's own durable queue and the connection that manages it. Closing this deletes the
 * queue.
 */
public final class BenchQueue implements AutoCloseable {

  private final String url;
  private final String queue = "bench-" + UUID.randomUUID();
  private final Connection connection;
  private final Channel channel;

  private BenchQueue(String url, Connection connection) throws IOException {
    this.url = url;
    this.connection = connection;
    this.channel = connection.createChannel();
    channel.queueDeclare(queue, true, false, false, null);
  }

  /** Declares the queue. */
  public static BenchQueue at(String url) throws IOException {
    Connection connection = connect(url);
    try {
      return new BenchQueue(url, connection);
    } catch (IOException | RuntimeException e) {
      connection.abort();
      throw e;
    }
  }

  /** Opens a connection as the bare client does. */
  public static Connection connect(String url) throws IOException {
    return connect(factory(url));
  }

  /** Creates the bare client's connection factory. */
  public static ConnectionFactory factory(String url) {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      factory.setUri(url);
    } catch (Exception e) { // its message quotes the password
      throw new IllegalArgumentException(
          "The broker's URL must look like amqp://user:password@host:5672");
    }
    return factory;
  }

  /** Deletes a queue that somebody else has declared. */
  public static void deleteQueue(String url, String name) throws IOException {
    delete(url, channel -> channel.queueDelete(name));
  }

  /** Deletes an exchange that somebody else has declared. */
  public static void deleteExchange(String url, String name) throws IOException {
    delete(url, channel -> channel.exchangeDelete(name));
  }

  private interface Deletion {
    void on(Channel channel) throws IOException;
  }

  private static void delete(String url, Deletion deletion) throws IOException {
    try (Connection connection = connect(url);
        Channel channel = connection.createChannel()) {
      deletion.on(channel);
    } catch (TimeoutException e) {
      throw new IOException(e);
    }
  }

  private static Connection connect(ConnectionFactory factory) throws IOException {
    try {
      return factory.newConnection("bench");
    } catch (TimeoutException e) {
      throw new IOException(e);
    }
  }

  public String url() {
    return url;
  }

  public String queue() {
    return queue;
  }

  /** Purges the queue and returns the number of messages that it held. */
  public long purge() throws IOException {
    return channel.queuePurge(queue).getMessageCount();
  }

  /**
   * Publishes that many copies of the body and returns when the broker has confirmed all of them.
   */
  public void fill(long count, byte[] body) throws IOException, InterruptedException {
    try (Channel filler = connection.createChannel()) {
      filler.confirmSelect();
      for (long i = 0; i < count; i++) {
        filler.basicPublish("", queue, MessageProperties.PERSISTENT_BASIC, body);
      }
      filler.waitForConfirms();
    } catch (TimeoutException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.queueDelete(queue);
    connection.close();
  }
}
