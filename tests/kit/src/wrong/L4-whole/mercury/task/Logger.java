// wrong: The handler gets the whole event and not its data.
// fails: L4
package mercury.task;

import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/**
 * A bus of events that all processes share: whoever has a logger of the same name can publish, and
 * every started one gets every event. What happens with them says a subclass: it overrides {@link
 * #handleInfo} and {@link #handleCritical}.
 *
 * <p>Publishing and consuming have a connection each, the first of them from the first event on. A
 * logger that lost its connection comes back by itself; events published meanwhile pass it by.
 *
 * <p>Thread-safe. The handlers are called one event at a time; they may publish.
 */
public abstract class Logger implements AutoCloseable {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Logger.class);

  /** While a handler takes its time, events wait at the broker rather than in memory here. */
  private static final int PREFETCH = 100;

  private final LoggerConfig config;
  private final Bus bus;
  private final String name;
  private final Publisher publisher;
  private final Keeper keeper;
  private final Object stopping = new Object(); // not this: a subclass may synchronize on it
  private boolean stopped;

  /** Opens nothing: see {@link #info} and {@link #start}. */
  protected Logger(LoggerConfig config) {
    this.config = config;
    bus = new Bus(config.name());
    name = "logger of " + config.name();
    publisher = new Publisher(config.rabbitUrl(), name + " publishing", bus::declareOn);
    keeper = new Keeper(name);
  }

  /** Handles the data of an event that was published with {@link #info}. */
  protected abstract void handleInfo(Map<String, Object> data);

  /** Handles the data of an event that was published with {@link #critical}. */
  protected abstract void handleCritical(Map<String, Object> data);

  /**
   * Publishes an event that is good to know. Returns when the broker has it.
   *
   * @throws IllegalStateException after {@link #stop}
   * @throws IllegalArgumentException if the data has no JSON, or the broker's URL is malformed
   * @throws IOException if it could not be published
   */
  public void info(String msg, Map<String, ?> data) throws IOException {
    publish(Bus.INFO, msg, data);
  }

  /**
   * Publishes an event that somebody should look at. Returns when the broker has it.
   *
   * @throws IllegalStateException after {@link #stop}
   * @throws IllegalArgumentException if the data has no JSON, or the broker's URL is malformed
   * @throws IOException if it could not be published
   */
  public void critical(String msg, Map<String, ?> data) throws IOException {
    publish(Bus.CRITICAL, msg, data);
  }

  /**
   * Begins to handle events. Those published after it has returned are handled (L3). When it throws
   * an {@link IOException}, it may be called again.
   *
   * @throws IllegalStateException if the logger was started or stopped before
   * @throws IllegalArgumentException if the broker's URL is malformed
   * @throws IOException if the broker cannot be reached
   */
  public void start() throws IOException {
    keeper.start(this::subscribe);
  }

  /**
   * Ends the logger: waits for the running handler, up to ten seconds, unless that is the caller,
   * and closes the connections (L7). Does nothing when it is stopped already.
   */
  public void stop() {
    synchronized (stopping) {
      if (stopped) {
        return;
      }
      stopped = true;
      try {
        keeper.end();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        keeper.close();
        publisher.close();
      }
    }
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }

  private void publish(String level, String msg, Map<String, ?> data) throws IOException {
    Bus.Event event =
        new Bus.Event(Objects.requireNonNull(msg, "msg"), Objects.requireNonNull(data, "data"));
    boolean mandatory = false; // an event that nobody listens to is no mistake
    publisher.publish(bus.exchange(), level, mandatory, Json.write(event));
  }

  private Subscription subscribe() throws IOException {
    return Subscription.open(
        Connections.open(config.rabbitUrl(), name), PREFETCH, bus::declareQueueOn, this::receive);
  }

  private void receive(Delivery event, Subscription from) {
    try {
      handle(event.getEnvelope().getRoutingKey(), Json.read(event.getBody()));
    } catch (Throwable e) { // L6
      LOG.error("An event of {} was not handled", config.name(), e);
    }
    from.acknowledge(event);
  }

  private void handle(String routingKey, Map<String, Object> event) {
    switch (routingKey) {
      case Bus.INFO -> handleInfo(event);
      case Bus.CRITICAL -> handleCritical(event);
      default -> throw new IllegalArgumentException("unknown routing key " + routingKey);
    }
  }
}
