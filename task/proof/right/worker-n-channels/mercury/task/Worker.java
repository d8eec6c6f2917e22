// right: As many channels as capacity, each with prefetch 1 and a lambda that handles in the dispatching thread.
package mercury.task;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public abstract class Worker implements AutoCloseable {

  private final WorkerConfig config;
  private boolean started;
  private final ThreadLocal<Boolean> handling = ThreadLocal.withInitial(() -> false);
  private ExecutorService handlers;
  private final List<CountDownLatch> ends = new ArrayList<>(); // of the consumers
  private Connection connection;
  private volatile boolean stopped;

  protected Worker(WorkerConfig config) {
    this.config = config;
  }

  protected abstract void handle(Delivery message) throws Exception;

  public synchronized void start() throws IOException {
    if (started) {
      throw new IllegalStateException("started already");
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
    if (stopped || connection != null) {
      throw new IllegalStateException("started or stopped already");
    }
    handlers = Executors.newFixedThreadPool(config.capacity());
    connection = Dial.open(config.rabbitUrl(), handlers);
    for (int i = 0; i < config.capacity(); i++) {
      Channel channel = connection.createChannel();
      channel.queueDeclare(config.queueName(), true, false, false, null);
      channel.basicQos(1);
      CountDownLatch ended = new CountDownLatch(1);
      channel.basicConsume(
          config.queueName(),
          false,
          (tag, message) -> handle(message, channel),
          tag -> {},
          (tag, end) -> ended.countDown());
      ends.add(ended);
    }
  }

  public synchronized void stop() {
    stopped = true;
    if (connection == null) {
      return;
    }
    if (handling.get()) {
      new Thread(this::end).start(); // a handler cannot wait for itself
    } else {
      end();
    }
  }

  private void end() {
    connection.abort(5_000);
    try {
      for (CountDownLatch ended : ends) { // the library still uses the threads to tell them
        ended.await(1, TimeUnit.MINUTES);
      }
      handlers.shutdown();
      handlers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void handle(Delivery message, Channel channel) throws IOException {
    long tag = message.getEnvelope().getDeliveryTag();
    if (stopped) {
      return; // the connection is being closed: the broker has the message still
    }
    boolean done = false;
    handling.set(true);
    try {
      handle(message);
      done = true;
    } catch (Throwable e) {
      System.err.println("handle failed: " + e);
    } finally {
      handling.set(false);
    }
    if (!channel.isOpen()) {
      return;
    }
    if (done) {
      channel.basicAck(tag, false);
    } else {
      channel.basicReject(tag, true);
    }
  }
}
