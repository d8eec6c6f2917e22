package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Map;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bus of events that all processes share. Publishing and consuming have a channel each, on one
 * connection, which is opened when it is first needed.
 */
public abstract class Logger implements AutoCloseable {

  /** An event as it goes over the bus. */
  private record Event(String msg, Map<String, Object> data) {}

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Logger.class);
  private static final int PREFETCH = 100; // the others wait at the broker, not in memory here
  private static final BasicProperties JSON =
      new BasicProperties.Builder().contentType("application/json").build();

  private final LoggerConfig config;
  private Connection connection;
  private Channel publishing;
  private boolean started;
  private boolean stopped;

  /** Opens nothing: see {@link #info} and {@link #start}. */
  protected Logger(LoggerConfig config) {
    this.config = config;
  }

  /** Handles the data of an event that was published with {@link #info}. */
  protected abstract void handleInfo(Map<String, Object> data);

  /** Handles the data of an event that was published with {@link #critical}. */
  protected abstract void handleCritical(Map<String, Object> data);

  /** Publishes an event that is good to know. */
  public void info(String msg, Map<String, ?> data) throws IOException {
    publish("info", msg, data);
  }

  /** Publishes an event that somebody should look at. */
  public void critical(String msg, Map<String, ?> data) throws IOException {
    publish("critical", msg, data);
  }

  private synchronized void publish(String level, String msg, Map<String, ?> data)
      throws IOException {
    byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("msg", msg, "data", data));
    try {
      Channel channel = publishingChannel();
      channel.basicPublish(config.name(), level, JSON, body);
    } catch (ShutdownSignalException e) {
      throw new IOException("The connection is lost: " + e.getMessage(), e);
    }
  }

  private Channel publishingChannel() throws IOException {
    Connection open = connection();
    if (publishing == null || !publishing.isOpen()) {
      publishing = Connections.openChannel(open);
      declareExchange(publishing);
    }
    return publishing;
  }

  private Connection connection() throws IOException {
    if (stopped) {
      throw new IllegalStateException("The logger is stopped");
    }
    if (connection == null) {
      connection = Connections.open(config.rabbitUrl(), true);
    }
    return connection;
  }

  /** Begins to handle events. Those published after it has returned are handled. */
  public synchronized void start() throws IOException {
    if (started) {
      throw new IllegalStateException("The logger is started already");
    }
    consume(Connections.openChannel(connection()));
    started = true;
  }

  private void consume(Channel channel) throws IOException {
    declareExchange(channel);
    String queue = channel.queueDeclare().getQueue(); // exclusive, and named by the broker (L3)
    channel.queueBind(queue, config.name(), "info");
    channel.queueBind(queue, config.name(), "critical");
    channel.basicQos(PREFETCH);
    boolean autoAck = false;
    channel.basicConsume(queue, autoAck, (tag, message) -> receive(channel, message), tag -> {});
  }

  private void receive(Channel channel, Delivery message) {
    try {
      Map<String, Object> data =
          JsonMapper.shared().readValue(message.getBody(), Event.class).data();
      handle(message.getEnvelope().getRoutingKey(), data);
    } catch (Throwable e) { // whatever leaves this method closes the channel (L6)
      LOG.error("An event was not handled", e);
    }
    acknowledge(channel, message);
  }

  private static void acknowledge(Channel channel, Delivery message) {
    try {
      channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
    } catch (IOException | ShutdownSignalException e) {
      LOG.debug("The connection was lost meanwhile", e);
    }
  }

  private void handle(String level, Map<String, Object> data) {
    if (data == null) {
      throw new IllegalArgumentException("The event has no data");
    }
    switch (level) { // the routing key decides, not the body (L4)
      case "info" -> handleInfo(data);
      case "critical" -> handleCritical(data);
      default -> throw new IllegalArgumentException("Nobody knows the level " + level);
    }
  }

  private void declareExchange(Channel channel) throws IOException {
    boolean durable = true;
    channel.exchangeDeclare(config.name(), BuiltinExchangeType.DIRECT, durable);
  }

  /** Closes the connection; the queue disappears with it. */
  public synchronized void stop() {
    stopped = true;
    Connections.close(connection);
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
