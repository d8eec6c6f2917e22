// right: Every put has a channel of its own on the one connection, and declares the queue again.
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.json.JsonMapper;

public final class WorkerClient implements AutoCloseable {

  private final WorkerClientConfig config;
  private Connection connection;
  private boolean stopped;

  public WorkerClient(WorkerClientConfig config) {
    this.config = config;
  }

  public void put(Map<String, ?> data) throws IOException {
    BasicProperties properties =
        new BasicProperties().builder().contentType("application/json").deliveryMode(2).build();
    AtomicBoolean returned = new AtomicBoolean();
    try (Channel channel = connection().createChannel()) {
      channel.queueDeclare(config.queueName(), true, false, false, null);
      channel.confirmSelect();
      channel.addReturnListener(message -> returned.set(true));
      byte[] body = JsonMapper.shared().writeValueAsBytes(data);
      channel.basicPublish("", config.queueName(), true, properties, body);
      channel.waitForConfirmsOrDie(10_000);
    } catch (IllegalStateException | IllegalArgumentException | IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the task may not be in the queue", e);
    }
    if (returned.get()) {
      throw new IOException("the queue is gone");
    }
  }

  public void putAll(List<? extends Map<String, ?>> tasks) {
    throw new UnsupportedOperationException("WorkerClient.putAll is not written yet");
  }

  public synchronized void stop() {
    stopped = true;
    if (connection != null) {
      connection.abort(5_000);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private synchronized Connection connection() throws IOException {
    if (stopped) {
      throw new IllegalStateException("this client was stopped");
    }
    if (connection == null) {
      connection = Dial.open(config.rabbitUrl()); // the library reconnects it
    }
    return connection;
  }
}
