// right: All publishing is done by one thread; put hands it the task and waits for the future.
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

public final class WorkerClient implements AutoCloseable {

  private final WorkerClientConfig config;
  private final ExecutorService publisher = Executors.newSingleThreadExecutor();
  private Connection connection; // this and what follows belong to the publisher's thread
  private Channel channel;
  private boolean returned;

  public WorkerClient(WorkerClientConfig config) {
    this.config = config;
  }

  public void put(Map<String, ?> data) throws IOException {
    byte[] body = JsonMapper.shared().writeValueAsBytes(data);
    try {
      Future<?> published = publisher.submit(() -> publish(body));
      published.get();
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the client is stopped", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalArgumentException malformed) {
        throw malformed;
      }
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  public void stop() {
    if (publisher.isShutdown()) {
      return;
    }
    publisher.execute(this::disconnect);
    publisher.shutdown();
    try {
      publisher.awaitTermination(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private Void publish(byte[] body) throws Exception {
    if (channel == null || !channel.isOpen()) {
      disconnect();
      connect();
    }
    BasicProperties properties =
        new BasicProperties.Builder().deliveryMode(2).contentType("application/json").build();
    setReturned(false);
    channel.basicPublish("", config.queueName(), true, properties, body);
    channel.waitForConfirmsOrDie(10_000);
    if (isReturned()) {
      throw new IOException("there is no queue " + config.queueName());
    }
    return null;
  }

  private void connect() throws IOException {
    connection = Dial.open(config.rabbitUrl());
    channel = connection.createChannel();
    channel.queueDeclare(config.queueName(), true, false, false, Map.of());
    channel.addReturnListener(message -> setReturned(true));
    channel.confirmSelect();
  }

  private void disconnect() {
    if (connection != null) {
      connection.abort(5_000);
    }
  }

  private synchronized void setReturned(boolean value) {
    returned = value;
  }

  private synchronized boolean isReturned() {
    return returned;
  }
}
