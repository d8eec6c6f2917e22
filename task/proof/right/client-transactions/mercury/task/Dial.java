package mercury.task;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutorService;

/** Opens connections; what it throws names host and port, and never the password. */
final class Dial {

  private Dial() {}

  static Connection open(String url) throws IOException {
    return open(url, null);
  }

  /** Deliveries are dispatched by that executor, or by the library's own when it is null. */
  static Connection open(String url, ExecutorService executor) throws IOException {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      if (URI.create(url).getHost() == null) {
        throw new IllegalArgumentException("no host");
      }
      factory.setUri(url);
    } catch (Exception malformed) { // not the cause of what follows: it may quote the password
      String address = url.substring(url.lastIndexOf('@') + 1);
      throw new IllegalArgumentException(
          "This is not an AMQP URL, at " + address + " (port 5672 unless it says another)");
    }
    factory.setAutomaticRecoveryEnabled(false); // put() connects again by itself
    try {
      return factory.newConnection(executor);
    } catch (Exception e) {
      throw new IOException(
          "No connection to " + factory.getHost() + ":" + factory.getPort() + ": " + e, e);
    }
  }
}
