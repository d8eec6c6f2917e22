// right: Every put is a transaction on a channel of its own: the answer to the commit is the confirm.
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;

public final class WorkerClient implements AutoCloseable {

  private final WorkerClientConfig config;
  private Connection connection;
  private boolean stopped;

  public WorkerClient(WorkerClientConfig config) {
    this.config = config;
  }

  public void put(Map<String, ?> data) throws IOException {
    AtomicReference<String> returned = new AtomicReference<>();
    Channel channel = openChannel();
    try {
      channel.addReturnListener(message -> returned.set(message.getReplyText()));
      channel.queueDeclare(config.queueName(), true, false, false, null);
      channel.txSelect();
      channel.basicPublish("", config.queueName(), true, properties(), json(data));
      channel.txCommit();
      channel.close();
    } catch (RuntimeException | TimeoutException e) {
      throw new IOException("the task is perhaps not in the queue", e);
    }
    if (returned.get() != null) {
      throw new IOException("the task is in no queue: " + returned.get());
    }
  }

  private static BasicProperties properties() {
    return new BasicProperties.Builder().contentType("application/json").deliveryMode(2).build();
  }

  private static byte[] json(Map<String, ?> data) {
    return JsonMapper.shared().writeValueAsBytes(data);
  }

  public void putAll(List<? extends Map<String, ?>> tasks) {
    throw new UnsupportedOperationException("WorkerClient.putAll is not written yet");
  }

  private synchronized Channel openChannel() throws IOException {
    if (stopped) {
      throw new IllegalStateException("it was stopped");
    }
    if (connection == null || !connection.isOpen()) {
      connection = Dial.open(config.rabbitUrl());
    }
    return connection.createChannel();
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
}
