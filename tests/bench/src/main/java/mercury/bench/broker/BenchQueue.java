package mercury.bench.broker;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/**
 * A durable queue of one contestant's own, and a connection that looks after it. Closing deletes
 * the queue.
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

  /** A connection as the bare client opens it. */
  public static Connection connect(String url) throws IOException {
    return connect(factory(url));
  }

  /** What the bare client opens connections with. */
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
  public static void forgetQueue(String url, String name) throws IOException {
    forget(url, channel -> channel.queueDelete(name));
  }

  /** Deletes an exchange that somebody else has declared. */
  public static void forgetExchange(String url, String name) throws IOException {
    forget(url, channel -> channel.exchangeDelete(name));
  }

  private interface Deletion {
    void on(Channel channel) throws IOException;
  }

  private static void forget(String url, Deletion deletion) throws IOException {
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

  /** Deletes what is in the queue; returns how many messages that was. */
  public long purge() throws IOException {
    return channel.queuePurge(queue).getMessageCount();
  }

  /** Puts so many copies of the body there. When it returns, they are there. */
  public void fill(long count, byte[] body) throws IOException, InterruptedException {
    try (Channel filling = connection.createChannel()) {
      filling.confirmSelect();
      for (long i = 0; i < count; i++) {
        filling.basicPublish("", queue, MessageProperties.PERSISTENT_BASIC, body);
      }
      filling.waitForConfirms();
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
