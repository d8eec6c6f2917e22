package mercury.task;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.AddressResolver;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import com.rabbitmq.client.SocketConfigurators;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A connection to the broker on which no call takes longer than its time limit, whatever the broker
 * does. A broker that no longer reads blocks those who write, for as long as it likes, and with
 * them everybody who waits for the connection, even to close it. What ends that is the end of the
 * socket.
 *
 * <p>It is opened once. It does not come back when it is lost: the library's recovery leaves out
 * the first connection and lost channels, so its users open another instead. Thread-safe.
 */
final class RabbitConnection {

  /** Asks the broker for something. */
  interface Request<T> {
    T send() throws IOException, TimeoutException;
  }

  private static final int HEARTBEAT_S = 10;

  private final String url;
  private final String name;
  private volatile Socket socket;
  private volatile Connection connection;
  private volatile String shortage; // of memory or disk; null when there is none
  private volatile boolean closed;

  /**
   * Opens nothing: see {@link #open}.
   *
   * @param name what the management page shows, and the beginning of the threads' names
   */
  RabbitConnection(String url, String name) {
    this.url = url;
    this.name = name;
  }

  /**
   * Connects.
   *
   * @throws IllegalArgumentException if the URL is malformed
   * @throws IOException saying why there is no connection to which host and port (C7)
   */
  void open(TimeLimit limit) throws IOException {
    ConnectionFactory factory = factory((int) limit.leftMillis());
    // one address: of several the library tries all, and tells what the last one said
    Address address = new Address(factory.getHost(), factory.getPort());
    AddressResolver one = () -> List.of(address);
    try {
      connection = within(limit, () -> factory.newConnection(null, one, name));
    } catch (IOException e) {
      throw new IOException(
          "Cannot connect to RabbitMQ at " + address + ": " + RabbitFailure.ofOpening(factory, e),
          e);
    }
    connection.addBlockedListener(reason -> shortage = reason, () -> shortage = null);
    if (closed) { // while it was being opened
      close(limit);
    }
  }

  private ConnectionFactory factory(int connectMillis) {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setConnectionTimeout(connectMillis);
    factory.setRequestedHeartbeat(HEARTBEAT_S);
    RabbitUrl.applyTo(factory, url);
    factory.setAutomaticRecoveryEnabled(false);
    factory.setThreadFactory(task -> new Thread(task, name + " amqp"));
    factory.setSocketConfigurator(SocketConfigurators.defaultConfigurator().andThen(this::keep));
    return factory;
  }

  private void keep(Socket created) throws IOException {
    socket = created;
    if (closed) {
      throw new IOException(name + " is stopped");
    }
  }

  boolean isOpen() {
    return connection != null && connection.isOpen();
  }

  Channel openChannel(TimeLimit limit) throws IOException {
    return within(limit, () -> connection.openChannel())
        .orElseThrow(() -> new IOException("the connection has no channel left"));
  }

  /** Throws while the broker is short of memory or disk: it does not read what is published. */
  void requireReading() throws IOException {
    String reason = shortage;
    if (reason != null) {
      throw new IOException("RabbitMQ takes no messages now: " + reason);
    }
  }

  /** Runs the request. When the limit is reached, the socket is closed, and the request fails. */
  <T> T within(TimeLimit limit, Request<T> request) throws IOException {
    CompletableFuture<Boolean> late = new CompletableFuture<>();
    CompletableFuture<Void> unused =
        late.completeOnTimeout(true, limit.leftMillis(), TimeUnit.MILLISECONDS)
            .thenAccept(this::closeSocketIf);
    try {
      return request.send();
    } catch (IOException | TimeoutException | ShutdownSignalException e) {
      throw late.getNow(false) ? limit.exceeded() : new IOException(RabbitFailure.of(e), e);
    } finally {
      late.complete(false);
    }
  }

  /** Closes the connection, or ends its opening. Does nothing when it is closed already. */
  void close(TimeLimit limit) {
    closed = true;
    Connection opened = connection;
    closeSocketIf(opened == null);
    if (opened != null) {
      end(opened, limit);
    }
  }

  /** Closes it once: a second call waits, since it would cut the first one off. */
  private synchronized void end(Connection opened, TimeLimit limit) {
    if (!opened.isOpen()) {
      closeSocketIf(true);
      return;
    }
    try {
      within(limit, () -> abort(opened, limit));
    } catch (IOException e) {
      // lost already
    }
  }

  private static Void abort(Connection opened, TimeLimit limit) {
    opened.abort((int) limit.leftMillis());
    return null;
  }

  private void closeSocketIf(boolean condition) {
    if (condition && socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // closed already
      }
    }
  }
}
