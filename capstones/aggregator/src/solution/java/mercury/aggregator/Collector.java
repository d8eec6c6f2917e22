package mercury.aggregator;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;

/**
 * Collects from both shops on a schedule, unites what they say, keeps it in schema {@code
 * collector} and sends each change of a product to the queue.
 *
 * <p>Any number of collectors may run on one database. Thread-safe.
 */
public final class Collector implements AutoCloseable {

  private final CollectorConfig config;
  private final CollectorStop stop = new CollectorStop();
  private CollectorDatabase database;
  private WorkerClient queue;
  private CollectSchedule schedule;

  /** Opens nothing: see {@link #start}. */
  public Collector(CollectorConfig config) {
    this.config = config;
  }

  /**
   * Brings the database up to date and begins to collect, at once if no collect is planned yet (A3,
   * A4). Does not wait for it.
   *
   * @throws IllegalStateException if it was started or stopped before
   * @throws IOException if the database cannot be used; nothing is open then
   */
  public synchronized void start() throws IOException {
    if (database != null || stop.isAsked()) {
      throw new IllegalStateException("a collector starts once");
    }
    try {
      CollectorTables.migrate(config);
      open();
      schedule.start();
    } catch (SQLException | RuntimeException e) {
      closeAll();
      throw new IOException("the database cannot be used: " + e.getMessage(), e);
    }
  }

  private void open() {
    database = new CollectorDatabase(config);
    queue = new WorkerClient(new WorkerClientConfig(config.rabbitUrl(), config.queueName()));
    List<ShopClient> shops =
        List.of(new NetVideoClient(config, stop), new CountryLinkClient(config, stop));
    CollectRun run = new CollectRun(shops, new Catalogue(database, new Cards()));
    Outbox outbox = new Outbox(database, queue, stop);
    schedule = new CollectSchedule(database, config.interval(), stop, run::collect, outbox::drain);
  }

  /**
   * Ends a collect between two pages, finishes the event in hand, and closes everything, within 5 s
   * (A10). Does nothing when nothing is open.
   */
  public void stop() {
    stop.ask();
    closeAll();
  }

  private synchronized void closeAll() {
    if (schedule != null) {
      schedule.stop();
    }
    if (queue != null) {
      queue.stop();
    }
    if (database != null) {
      database.close();
    }
    schedule = null;
    queue = null;
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
