package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts tasks into a queue. All threads share one connection, and every {@link #put} has a channel
 * of its own, so that no call meets the confirm of another.
 */
public final class WorkerClient implements AutoCloseable {

  private static final int CONFIRM_TIMEOUT_MS = 15_000;
  private static final BasicProperties PERSISTENT_JSON =
      new BasicProperties.Builder().contentType("application/json").deliveryMode(2).build();

  private final WorkerClientConfig config;
  private Connection connection;
  private boolean stopped;

  /** Opens nothing: see {@link #put}. */
  public WorkerClient(WorkerClientConfig config) {
    this.config = config;
  }

  /** Puts a task into the queue. Returns when the broker has confirmed that the queue holds it. */
  public void put(Map<String, ?> data) throws IOException {
    byte[] body = JsonMapper.shared().writeValueAsBytes(Objects.requireNonNull(data));
    Channel channel = Connections.openChannel(connection());
    try {
      channel.queueDeclare(config.queueName(), true, false, false, null); // durable, shared (C2)
      publish(channel, body);
    } catch (ShutdownSignalException | TimeoutException e) {
      throw new IOException("The broker did not confirm the task: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted before the broker confirmed the task", e);
    } finally {
      channel.abort();
    }
  }

  /** Optional (C8): the reference has it. */
  public void putAll(List<? extends Map<String, ?>> tasks) throws IOException {
    throw new UnsupportedOperationException("WorkerClient.putAll is not written yet");
  }

  private void publish(Channel channel, byte[] body)
      throws IOException, InterruptedException, TimeoutException {
    AtomicBoolean returned = new AtomicBoolean();
    channel.addReturnListener(message -> returned.set(true));
    channel.confirmSelect();
    boolean mandatory = true; // the broker returns a message that no queue takes (C4)
    channel.basicPublish("", config.queueName(), mandatory, PERSISTENT_JSON, body);
    channel.waitForConfirmsOrDie(CONFIRM_TIMEOUT_MS);
    if (returned.get()) { // the return comes before the confirm
      throw new IOException("There is no queue " + config.queueName());
    }
  }

  /** Returns the one connection; opens it for the first put, and when it was lost. */
  private synchronized Connection connection() throws IOException {
    if (stopped) {
      throw new IllegalStateException("The client is stopped");
    }
    if (connection == null || !connection.isOpen()) {
      connection = Connections.open(config.rabbitUrl(), false);
    }
    return connection;
  }

  /** Closes the connection. */
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
