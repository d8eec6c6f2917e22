// right: As many connections as capacity, each with one channel and prefetch 1.
package mercury.task;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public abstract class Worker implements AutoCloseable {

  private final WorkerConfig config;
  private boolean started;
  private final List<Connection> connections = new ArrayList<>();
  private final Object turn = new Object();
  private final ThreadLocal<Boolean> handling = ThreadLocal.withInitial(() -> false);
  private int running;
  private boolean stopped;

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
    for (int i = 0; i < config.capacity(); i++) {
      Connection connection = Dial.open(config.rabbitUrl());
      connections.add(connection);
      Channel channel = connection.createChannel();
      channel.queueDeclare(config.queueName(), true, false, false, null);
      channel.basicQos(1);
      channel.basicConsume(
          config.queueName(), false, (tag, message) -> turn(message, channel), tag -> {});
    }
  }

  public void stop() {
    synchronized (turn) {
      stopped = true;
      try {
        while (running > (handling.get() ? 1 : 0)) { // not for the caller itself
          turn.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    connections.forEach(connection -> connection.abort(5_000));
  }

  @Override
  public void close() {
    stop();
  }

  private void turn(Delivery message, Channel channel) throws IOException {
    synchronized (turn) {
      if (stopped) {
        return; // goes back to the queue with the connection
      }
      running++;
    }
    handling.set(true);
    try {
      work(message, channel);
    } finally {
      handling.set(false);
      synchronized (turn) {
        running--;
        turn.notifyAll();
      }
    }
  }

  private void work(Delivery message, Channel channel) throws IOException {
    long tag = message.getEnvelope().getDeliveryTag();
    try {
      try {
        handle(message);
      } catch (Throwable e) {
        channel.basicReject(tag, true);
        return;
      }
      channel.basicAck(tag, false);
    } catch (ShutdownSignalException e) {
      System.err.println("will be delivered again: " + e.getMessage());
    }
  }
}
