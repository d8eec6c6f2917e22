package mercury.aggregator;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/**
 * Takes the events of the products from the queue, keeps them in schema {@code sender} and serves
 * the catalogue to a front end.
 *
 * <p>Any number of senders may run on one database. Thread-safe.
 */
public final class Sender implements AutoCloseable {

  private static final int CONNECTIONS = 10;
  private static final long CONNECT_MS = 2_000;

  private final SenderConfig config;
  private final ClosingStack open = new ClosingStack();
  private Api api;
  private boolean over;

  /** Opens nothing: see {@link #start}. */
  public Sender(SenderConfig config) {
    this.config = config;
  }

  /**
   * Brings the database up to date, opens the port of the API, and begins to take events as soon as
   * the broker is there. Does not wait for the broker.
   *
   * @throws IllegalStateException if it was started or stopped before
   * @throws IllegalArgumentException if the broker's URL is malformed
   * @throws IOException if the database or the port cannot be used; nothing is open then
   */
  public synchronized void start() throws IOException {
    if (api != null || over) {
      throw new IllegalStateException("a sender starts once");
    }
    BrokerProbe broker = open.add(new BrokerProbe(config.rabbitUrl()));
    try {
      SenderTables.migrate(config.database());
      open(broker);
    } catch (SQLException | RuntimeException e) {
      open.close();
      api = null;
      throw new IOException("the sender cannot start: " + e.getMessage(), e);
    }
  }

  private void open(BrokerProbe broker) {
    DatabasePool database = open.add(new DatabasePool(config.database(), CONNECTIONS, CONNECT_MS));
    Products products = new Products(database);
    SenderMetrics metrics = open.add(new SenderMetrics());
    HealthRoutes health =
        new HealthRoutes(
            Map.of("rabbitmq", broker::isReachable, "postgresql", products::isReachable), metrics);
    api = open.add(new Api(new ProductRoutes(products), health, metrics));
    api.start(config.httpPort());
    open.add(new EventIntake(new ProductEvents(config, products, metrics))).start();
  }

  /**
   * Returns the port of the API.
   *
   * @throws IllegalStateException if it is not started
   */
  public synchronized int port() {
    if (api == null || over) {
      throw new IllegalStateException("the sender is not started");
    }
    return api.port();
  }

  /**
   * Finishes the answers and the events in hand, and closes everything, within 5 s. Does nothing
   * when nothing is open.
   */
  public synchronized void stop() {
    over = true;
    open.close();
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
