// right: Threads borrow one of four channels from a blocking queue and bring it back, or a new one for one that is closed.
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.json.JsonMapper;

public final class WorkerClient implements AutoCloseable {

  private static final int CHANNELS = 4;

  /** A channel, and whether its last message came back. */
  private record Lane(Channel channel, AtomicBoolean returned) {}

  private final WorkerClientConfig config;
  private final BlockingQueue<Lane> free = new ArrayBlockingQueue<>(CHANNELS);
  private Connection connection;
  private boolean stopped;

  public WorkerClient(WorkerClientConfig config) {
    this.config = config;
  }

  public void put(Map<String, ?> data) throws IOException {
    byte[] body = JsonMapper.shared().writeValueAsBytes(data);
    connect();
    try {
      Lane lane = free.take();
      try {
        if (!lane.channel().isOpen() && connection.isOpen()) {
          lane = open(); // the broker closed that channel; the library would not open it again
        }
        put(lane, body);
      } finally {
        free.add(lane);
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("not put: " + e.getMessage(), e);
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

  private void put(Lane lane, byte[] body) throws Exception {
    lane.returned().set(false);
    BasicProperties properties =
        new BasicProperties.Builder().contentType("application/json").deliveryMode(2).build();
    lane.channel().basicPublish("", config.queueName(), true, properties, body);
    lane.channel().waitForConfirmsOrDie(10_000); // closes the channel when it throws
    if (lane.returned().get()) {
      throw new IOException("no queue named " + config.queueName());
    }
  }

  private synchronized void connect() throws IOException {
    if (stopped) {
      throw new IllegalStateException("stopped");
    }
    if (connection != null) {
      return; // the library reconnects it, and the channels with it
    }
    connection = Dial.open(config.rabbitUrl());
    for (int i = 0; i < CHANNELS; i++) {
      free.add(open());
    }
  }

  private Lane open() throws IOException {
    Lane lane = new Lane(connection.createChannel(), new AtomicBoolean());
    lane.channel().queueDeclare(config.queueName(), true, false, false, null);
    lane.channel().addReturnListener(message -> lane.returned().set(true));
    lane.channel().confirmSelect();
    return lane;
  }
}
