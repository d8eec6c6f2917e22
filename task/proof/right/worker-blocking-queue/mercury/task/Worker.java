// right: The callback fills a blocking queue, from which as many threads as capacity take.
package mercury.task;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public abstract class Worker implements AutoCloseable {

  private static final Delivery END = new Delivery(null, null, null);

  private final WorkerConfig config;
  private boolean started;
  private final BlockingQueue<Delivery> inbox = new LinkedBlockingQueue<>();
  private final List<Thread> hands = new ArrayList<>();
  private Connection connection;
  private Channel channel;
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
    connection = Dial.open(config.rabbitUrl());
    channel = connection.createChannel();
    channel.queueDeclare(config.queueName(), true, false, false, null);
    channel.basicQos(config.capacity());
    for (int i = 0; i < config.capacity(); i++) {
      Thread hand = new Thread(this::takeAndHandle, "hand " + i);
      hands.add(hand);
      hand.start();
    }
    channel.basicConsume(
        config.queueName(), false, (tag, message) -> inbox.add(message), tag -> {});
  }

  public void stop() {
    stopped = true;
    hands.forEach(hand -> inbox.add(END));
    try {
      for (Thread hand : hands) {
        if (hand != Thread.currentThread()) {
          hand.join();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (connection != null) {
        connection.abort(5_000);
      }
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void takeAndHandle() {
    try {
      for (Delivery next = inbox.take(); next != END; next = inbox.take()) {
        if (!stopped) {
          settle(next, handled(next));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean handled(Delivery message) {
    try {
      handle(message);
      return true;
    } catch (Throwable e) {
      System.err.println("to be done again: " + e);
      return false;
    }
  }

  private void settle(Delivery message, boolean good) {
    long tag = message.getEnvelope().getDeliveryTag();
    synchronized (channel) {
      try {
        if (good) {
          channel.basicAck(tag, false);
        } else {
          channel.basicNack(tag, false, true);
        }
      } catch (Exception e) {
        System.err.println("the connection is lost: " + e);
      }
    }
  }
}
