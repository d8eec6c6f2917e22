package mercury.harness.check;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import mercury.harness.amqp.Timeline;

/** The channels that a check itself has at the broker, past the tap. Thread-safe. */
final class CheckChannels implements AutoCloseable {

  private static final int CLOSE_MILLIS = 1_000;

  private final CheckTap tap;
  private final Supplier<URI> broker;
  private Connection connection;

  /**
   * Opens nothing.
   *
   * @param tap on whose timeline stands what the check changes at the broker
   * @param broker gives the broker's own address when it is needed
   */
  CheckChannels(CheckTap tap, Supplier<URI> broker) {
    this.tap = tap;
    this.broker = broker;
  }

  Channel channel() throws IOException {
    return MarkedChannel.of(connection().createChannel(), tap::opened);
  }

  /** Deletes what the check has left at the broker, if it left something. */
  void deleteLeftovers(String prefix) throws IOException {
    Optional<Timeline> seen = tap.timeline();
    LeftoverDeletion leftovers = new LeftoverDeletion(prefix);
    if (seen.filter(leftovers::isNeeded).isPresent()) {
      leftovers.of(seen.get(), connection());
    }
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      connection.abort(CLOSE_MILLIS);
    }
  }

  private synchronized Connection connection() throws IOException {
    if (connection == null) {
      try {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(broker.get());
        factory.setAutomaticRecoveryEnabled(false);
        connection = factory.newConnection("check");
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
    return connection;
  }
}
