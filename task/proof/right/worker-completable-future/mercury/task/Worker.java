// right: Each message is a CompletableFuture on an executor; its completion acknowledges or rejects.
package mercury.task;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;

public abstract class Worker implements AutoCloseable {

  private final WorkerConfig config;
  private boolean started;
  private final Phaser busy = new Phaser(1);
  private final ThreadLocal<Boolean> handling = ThreadLocal.withInitial(() -> false);
  private ExecutorService executor;
  private Connection connection;
  private volatile boolean stopped;

  protected Worker(WorkerConfig config) {
    this.config = config;
  }

  protected abstract void handle(Delivery message) throws Exception;

  public synchronized void start() throws IOException {
    if (started || stopped) {
      throw new IllegalStateException("started already, or stopped");
    }
    started = true;
    try {
      open();
    } catch (IOException | RuntimeException e) {
      stop(); // leaves nothing open
      throw e;
    }
  }

  private void open() throws IOException {
    executor = Executors.newCachedThreadPool(); // the prefetch is the bound
    connection = Dial.open(config.rabbitUrl());
    Channel channel = connection.createChannel();
    channel.queueDeclare(config.queueName(), true, false, false, null);
    channel.basicQos(config.capacity());
    channel.basicConsume(
        config.queueName(), false, (tag, message) -> begin(message, channel), tag -> {});
  }

  public synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    if (handling.get()) {
      new Thread(this::end).start(); // would wait for itself
    } else {
      end();
    }
  }

  private void end() {
    busy.arriveAndAwaitAdvance();
    if (connection != null) {
      connection.abort(5_000);
      executor.shutdown();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void begin(Delivery message, Channel channel) {
    busy.register();
    CompletableFuture.runAsync(() -> handleNow(message), executor)
        .whenComplete((nothing, failure) -> settle(message, channel, failure))
        .whenComplete((nothing, failure) -> busy.arriveAndDeregister());
  }

  private void handleNow(Delivery message) {
    if (stopped) {
      throw new IllegalStateException("stopping");
    }
    handling.set(true);
    try {
      handle(message);
    } catch (Exception e) {
      throw new CompletionException(e);
    } finally {
      handling.set(false);
    }
  }

  private static void settle(Delivery message, Channel channel, Throwable failure) {
    long tag = message.getEnvelope().getDeliveryTag();
    synchronized (channel) {
      try {
        if (failure == null) {
          channel.basicAck(tag, false);
        } else {
          channel.basicNack(tag, false, true);
        }
      } catch (IOException | RuntimeException e) {
        System.err.println("the broker will deliver it again: " + e);
      }
    }
  }
}
