package mercury.harness.check;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;

/** The channels that a check itself has at the broker, past the tap. Thread-safe. */
final class CheckChannels implements AutoCloseable {

  private static final int CLOSE_MILLIS = 1_000;

  private final Supplier<Optional<Tap>> tap;
  private Connection connection;

  /**
   * Opens nothing.
   *
   * @param tap on whose timeline stands what the check changes at the broker
   */
  CheckChannels(Supplier<Optional<Tap>> tap) {
    this.tap = tap;
  }

  Channel channel(URI broker) throws IOException {
    return MarkedChannel.of(connection(broker).createChannel(), tap);
  }

  /** Deletes what the check has left at the broker, if it left something. */
  void deleteLeftovers(String prefix, Timeline seen, URI broker) throws IOException {
    LeftoverDeletion leftovers = new LeftoverDeletion(prefix);
    if (leftovers.isNeeded(seen)) {
      leftovers.of(seen, connection(broker));
    }
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      connection.abort(CLOSE_MILLIS);
    }
  }

  private synchronized Connection connection(URI broker) throws IOException {
    if (connection == null) {
      try {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(broker);
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
