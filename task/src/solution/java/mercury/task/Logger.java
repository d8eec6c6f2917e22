package mercury.task;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/**
 * A bus of events that all processes share: every logger with the same name can publish, and every
 * started one gets every event. A subclass says in {@link #handleInfo} and {@link #handleCritical}
 * what happens with them.
 *
 * <p>Publishing and consuming have a connection each, the first of them from the first event on. A
 * logger that lost its connection comes back by itself; events published meanwhile pass it by.
 *
 * <p>Thread-safe. The handlers are called one event at a time; they may publish.
 */
public abstract class Logger implements AutoCloseable {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Logger.class);
  private static final String INFO = "info";
  private static final String CRITICAL = "critical";
  private static final int THREADS = 1; // more would mix up the order (L5)
  private static final int PREFETCH = 100; // the others wait at the broker, not in memory here
  private static final int CONFIRM_MS = 10_000;
  private static final int PATIENCE_S = 3;

  /** The body of an event on the bus. */
  record Event(String msg, Map<String, ?> data) {}

  private final String exchange;
  private final Publisher publisher;
  private final QueueConsumer consumer;

  /** Opens nothing: see {@link #info} and {@link #start}. */
  protected Logger(LoggerConfig config) {
    String bus = config.name();
    String name = "logger of " + bus;
    exchange = bus;
    publisher =
        new Publisher(
            config.rabbitUrl(),
            name + " publishing",
            CONFIRM_MS,
            channel -> declareExchange(channel, bus));
    consumer =
        new QueueConsumer(
            config.rabbitUrl(), name, THREADS, PREFETCH, channel -> declareQueue(channel, bus));
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
    publish(INFO, msg, data);
  }

  /**
   * Publishes an event that somebody should look at. Returns when the broker has it.
   *
   * @throws IllegalStateException after {@link #stop}
   * @throws IllegalArgumentException if the data has no JSON, or the broker's URL is malformed
   * @throws IOException if it could not be published
   */
  public void critical(String msg, Map<String, ?> data) throws IOException {
    publish(CRITICAL, msg, data);
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
    consumer.start(this::receive);
  }

  /**
   * Ends the logger: waits for the running handler, up to three seconds, unless that is the caller,
   * and closes the connections (L7). Does nothing when it is stopped already.
   */
  public void stop() {
    consumer.stop(PATIENCE_S);
    publisher.close(); // after the running handler, which may publish
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }

  private void publish(String level, String msg, Map<String, ?> data) throws IOException {
    Event event =
        new Event(Objects.requireNonNull(msg, "msg"), Objects.requireNonNull(data, "data"));
    boolean mandatory = false; // an event that nobody listens to is not a mistake
    publisher.publish(OutgoingMessage.ofJson(exchange, level, mandatory, event));
  }

  private void receive(ReceivedMessage message) {
    try {
      String level = message.delivery().getEnvelope().getRoutingKey();
      handle(level, Json.read(message.delivery().getBody()));
    } catch (Throwable e) { // L6
      LOG.error("An event of {} was not handled", exchange, e);
    }
    message.acknowledge();
  }

  @SuppressWarnings("unchecked") // a JSON object has strings for keys
  private void handle(String level, Map<String, Object> event) {
    if (!(event.get("data") instanceof Map<?, ?> data)) {
      throw new IllegalArgumentException("the event has no data");
    }
    switch (level) {
      case INFO -> handleInfo((Map<String, Object>) data);
      case CRITICAL -> handleCritical((Map<String, Object>) data);
      default -> throw new IllegalArgumentException("unknown routing key " + level);
    }
  }

  private static void declareExchange(Channel channel, String exchange) throws IOException {
    boolean durable = true;
    channel.exchangeDeclare(exchange, BuiltinExchangeType.DIRECT, durable);
  }

  /** Declares a queue for this connection alone, which gets every event; returns its name. */
  private static String declareQueue(Channel channel, String exchange) throws IOException {
    declareExchange(channel, exchange);
    String queue = channel.queueDeclare().getQueue(); // exclusive, and named by the broker
    channel.queueBind(queue, exchange, INFO);
    channel.queueBind(queue, exchange, CRITICAL);
    return queue;
  }
}
