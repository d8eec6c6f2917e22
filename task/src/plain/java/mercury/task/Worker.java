package mercury.task;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/** Handles the tasks of a queue in a pool of {@link WorkerConfig#capacity()} threads. */
public abstract class Worker implements AutoCloseable {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final WorkerConfig config;
  private final ExecutorService handlers;
  private Connection connection;
  private volatile boolean stopped;

  /** Opens nothing: see {@link #start}. */
  protected Worker(WorkerConfig config) {
    this.config = config;
    handlers = Executors.newFixedThreadPool(config.capacity());
  }

  /** Handles one task. A normal return says that it is done and may be forgotten. */
  protected abstract void handle(Delivery message) throws Exception;

  /** Begins to handle tasks. Returns when the consumer is registered at the broker. */
  public synchronized void start() throws IOException {
    if (stopped || connection != null) {
      throw new IllegalStateException("The worker was started or stopped before");
    }
    connection = Connections.open(config.rabbitUrl(), true);
    try {
      consume(Connections.openChannel(connection));
    } catch (IOException | RuntimeException e) {
      Connections.close(connection);
      connection = null;
      throw e;
    }
  }

  private void consume(Channel channel) throws IOException {
    channel.queueDeclare(config.queueName(), true, false, false, null); // as the client does
    channel.basicQos(config.capacity()); // before basicConsume, or it comes too late (W5)
    boolean autoAck = false;
    channel.basicConsume(
        config.queueName(),
        autoAck,
        (tag, message) -> handlers.execute(() -> process(channel, message)),
        tag -> LOG.warn("The queue {} was deleted", config.queueName()));
  }

  private void process(Channel channel, Delivery message) {
    if (stopped) { // what is not acknowledged goes back to the queue (W7)
      return;
    }
    try {
      handle(message);
      settle(channel, message, true); // W3
    } catch (Throwable e) { // an Error costs no more than its message
      LOG.error("A task failed; it is delivered again", e);
      settle(channel, message, false); // W4
    }
  }

  private static void settle(Channel channel, Delivery message, boolean done) {
    long tag = message.getEnvelope().getDeliveryTag();
    synchronized (channel) { // several handlers may end at once
      try {
        if (done) {
          channel.basicAck(tag, false);
        } else {
          channel.basicNack(tag, false, true);
        }
      } catch (IOException | ShutdownSignalException e) {
        LOG.warn("The connection is lost; the task is delivered again", e);
      }
    }
  }

  /** Closes the connection and ends the threads. No handler starts any more. */
  public synchronized void stop() {
    stopped = true;
    Connections.close(connection);
    handlers.shutdown(); // after the connection, which may still bring a task
  }

  /** The same as {@link #stop}, for try-with-resources. */
  @Override
  public void close() {
    stop();
  }
}
