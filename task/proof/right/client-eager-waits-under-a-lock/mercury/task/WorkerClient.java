// right: The client connects in its constructor and waits for each confirm inside one lock.
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

public final class WorkerClient implements AutoCloseable {

  private static final BasicProperties JSON =
      new BasicProperties.Builder().contentType("application/json").deliveryMode(2).build();

  private final String queue;
  private final Connection connection;
  private final Channel channel;
  private volatile String returned;
  private boolean stopped;

  public WorkerClient(WorkerClientConfig config) throws IOException {
    queue = config.queueName();
    connection = Dial.open(config.rabbitUrl()); // the library reconnects it
    channel = connection.createChannel();
    channel.queueDeclare(queue, true, false, false, null);
    channel.addReturnListener(message -> returned = message.getReplyText());
    channel.confirmSelect();
  }

  public synchronized void put(Map<String, ?> data) throws IOException {
    if (stopped) {
      throw new IllegalStateException("stopped");
    }
    returned = null;
    try {
      channel.basicPublish("", queue, true, JSON, JsonMapper.shared().writeValueAsBytes(data));
      channel.waitForConfirmsOrDie(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before the confirm", e);
    } catch (TimeoutException | ShutdownSignalException e) {
      throw new IOException("not confirmed: " + e.getMessage(), e);
    }
    if (returned != null) { // a return comes before the confirm of its message
      throw new IOException("no queue took the message: " + returned);
    }
  }

  public synchronized void stop() {
    stopped = true;
    connection.abort(5_000);
  }

  @Override
  public void close() {
    stop();
  }
}
