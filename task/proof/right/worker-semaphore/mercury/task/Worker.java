// right: A DefaultConsumer starts a thread per message, and a semaphore keeps the bound.
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.util.concurrent.Semaphore;

public abstract class Worker implements AutoCloseable {

  private final WorkerConfig config;
  private boolean started;
  private final Semaphore places;
  private final ThreadLocal<Boolean> handling = ThreadLocal.withInitial(() -> false);
  private Connection connection;
  private volatile boolean stopped;

  protected Worker(WorkerConfig config) {
    this.config = config;
    places = new Semaphore(config.capacity(), true);
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
    connection = Dial.open(config.rabbitUrl());
    Channel channel = connection.createChannel();
    channel.queueDeclare(config.queueName(), true, false, false, null);
    channel.basicQos(config.capacity());
    channel.basicConsume(config.queueName(), false, new Starting(channel));
  }

  /** Stops when the last handler has given its place back. */
  public void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    int others = config.capacity() - (handling.get() ? 1 : 0);
    places.acquireUninterruptibly(others);
    places.release(others); // who still waits finds it stopped, and ends
    if (connection != null) {
      connection.abort(5_000);
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** Starts a thread for each message. */
  private final class Starting extends DefaultConsumer {

    Starting(Channel channel) {
      super(channel);
    }

    @Override
    public void handleDelivery(
        String consumerTag, Envelope envelope, BasicProperties properties, byte[] body) {
      new Thread(() -> run(new Delivery(envelope, properties, body))).start();
    }

    private void run(Delivery message) {
      places.acquireUninterruptibly();
      try {
        work(message);
      } finally {
        places.release();
      }
    }

    private void work(Delivery message) {
      if (stopped) {
        return;
      }
      boolean good;
      handling.set(true);
      try {
        handle(message);
        good = true;
      } catch (Throwable e) {
        good = false;
      }
      settle(message.getEnvelope().getDeliveryTag(), good);
    }

    private synchronized void settle(long tag, boolean good) {
      try {
        if (good) {
          getChannel().basicAck(tag, false);
        } else {
          getChannel().basicNack(tag, false, true);
        }
      } catch (Exception e) {
        System.err.println("lost, and will be delivered again: " + e);
      }
    }
  }
}
