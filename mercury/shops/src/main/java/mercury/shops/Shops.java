package mercury.shops;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mercury.web.LocalServer;

/**
 * A stand-in for two shops that sell video cards: NetVideo, which tells technical data, and
 * CountryLink, which tells interfaces and technologies. Both tell of one catalogue of 400 cards,
 * each in its own words; {@code /docs} below {@link #url()} describes how.
 *
 * <pre>{@code
 * try (Shops shops = Shops.start(0, 42)) {
 *   // GET  shops.url() + "/netvideo/cards?page=1"
 *   // POST shops.url() + "/control/changes"
 * }
 * }</pre>
 *
 * <p>The same seed gives the same catalogue and the same words, on every machine, and the same
 * number of changes leads to the same catalogue again. All of it is in memory. Thread-safe.
 */
public final class Shops implements AutoCloseable {

  private final LocalServer web;
  private final ScheduledExecutorService changing;

  private Shops(LocalServer web, ScheduledExecutorService changing) {
    this.web = web;
    this.changing = changing;
  }

  /**
   * Starts both, with a catalogue that changes only when the control API is asked to.
   *
   * @param port to listen on, of this machine's own addresses; 0 for any
   * @param seed of the catalogue
   * @throws IOException with one sentence if the port cannot be had
   */
  public static Shops start(int port, long seed) throws IOException {
    return start(port, seed, Duration.ZERO);
  }

  /**
   * Starts both, with a catalogue that also changes by itself.
   *
   * @param port to listen on, of this machine's own addresses; 0 for any
   * @param seed of the catalogue
   * @param interval between two steps of ten changes; zero for none
   * @throws IOException with one sentence if the port cannot be had
   * @throws IllegalArgumentException if the interval is negative
   */
  public static Shops start(int port, long seed, Duration interval) throws IOException {
    if (interval.isNegative()) {
      throw new IllegalArgumentException("the interval must not be negative");
    }
    TrueCatalogue catalogue = new TrueCatalogue(seed);
    LocalServer web = ShopsServer.start(port, seed, catalogue);
    return new Shops(web, changing(catalogue, interval));
  }

  /** Returns the address of both, such as {@code http://localhost:8083}. */
  public String url() {
    return web.url();
  }

  /** Returns the port that they listen on. */
  public int port() {
    return web.port();
  }

  /** Stops both, and ends at once what they are still answering. Idempotent. */
  @Override
  public void close() throws IOException {
    changing.shutdownNow();
    web.stop();
  }

  private static ScheduledExecutorService changing(TrueCatalogue catalogue, Duration interval) {
    ScheduledExecutorService changing = Executors.newSingleThreadScheduledExecutor(Shops::daemon);
    if (!interval.isZero()) {
      long nanos = interval.toNanos();
      var unused =
          changing.scheduleAtFixedRate(
              () -> catalogue.change(ChangesEndpoint.STEP), nanos, nanos, TimeUnit.NANOSECONDS);
    }
    return changing;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "shops-changes");
    thread.setDaemon(true);
    return thread;
  }
}
