package mercury.aggregator;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;

/**
 * Tells whether the broker answers. It keeps a connection for that: one that was opened for each
 * question would cost the broker more than the question is worth. Thread-safe.
 */
final class BrokerProbe implements AutoCloseable {

  private static final int ANSWER_MS = 1_000;
  private static final int HEARTBEAT_S = 5;

  private final ConnectionFactory factory = new ConnectionFactory();
  private Connection connection;
  private boolean closed;

  /**
   * Opens nothing.
   *
   * @throws IllegalArgumentException if the URL is malformed
   */
  BrokerProbe(String rabbitUrl) {
    try {
      factory.setUri(rabbitUrl);
    } catch (URISyntaxException | GeneralSecurityException e) {
      throw new IllegalArgumentException("the broker's URL is malformed", e);
    }
    factory.setAutomaticRecoveryEnabled(false);
    factory.setConnectionTimeout(ANSWER_MS);
    factory.setHandshakeTimeout(ANSWER_MS);
    factory.setChannelRpcTimeout(ANSWER_MS);
    factory.setRequestedHeartbeat(HEARTBEAT_S);
  }

  /** Asks it. */
  synchronized boolean isReachable() {
    try {
      if (connection == null || !connection.isOpen()) {
        if (closed) {
          return false;
        }
        connection = factory.newConnection("sender health");
      }
      connection.createChannel().close();
      return true;
    } catch (IOException | TimeoutException | ShutdownSignalException e) {
      abort();
      return false;
    }
  }

  private void abort() {
    if (connection != null) {
      connection.abort(ANSWER_MS);
    }
    connection = null;
  }

  @Override
  public synchronized void close() {
    closed = true;
    abort();
  }
}
