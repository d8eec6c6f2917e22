package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A connection that consumes one queue, from its opening until it is lost or closed. It does not
 * come back: {@link Keeper} opens the next one. A delivery is settled at the subscription it came
 * from and at no other, for delivery tags mean nothing elsewhere.
 *
 * <p>Thread-safe.
 */
final class Subscription extends DefaultConsumer implements AutoCloseable {

  /** Declares the queue, and returns its name. */
  interface Source {
    String declareOn(Channel channel) throws IOException;
  }

  /** Who gets the deliveries: one after the other, in their order. It must not throw. */
  interface Receiver {
    void receive(Delivery message, Subscription from);
  }

  private static final int DRAIN_TIMEOUT_S = 10;

  private final Receiver receiver;
  private final CountDownLatch drained = new CountDownLatch(1);
  private final CountDownLatch lost = new CountDownLatch(1);
  private volatile String tag;
  private volatile boolean draining;
  private volatile Thread receiving;

  private Subscription(Channel channel, Receiver receiver) {
    super(channel);
    this.receiver = receiver;
  }

  /**
   * Consumes. When it returns, the broker knows the consumer.
   *
   * @param prefetch how many messages may be unacknowledged here
   */
  static Subscription open(Connection connection, int prefetch, Source source, Receiver receiver)
      throws IOException {
    try {
      Channel channel = Connections.channel(connection);
      Subscription opened = new Subscription(channel, receiver);
      Connections.attempt(() -> opened.consume(source.declareOn(channel), prefetch));
      return opened;
    } catch (IOException | RuntimeException e) {
      Connections.close(connection);
      throw e;
    }
  }

  private void consume(String queue, int prefetch) throws IOException {
    Channel channel = getChannel();
    channel.addShutdownListener(cause -> end());
    channel.basicQos(prefetch); // counts for consumers that come after it
    boolean autoAck = false;
    tag = channel.basicConsume(queue, autoAck, this);
  }

  /** Whether what it delivered may still be handled and settled. */
  boolean isOpen() {
    return !draining && lost.getCount() > 0;
  }

  void acknowledge(Delivery message) {
    settle(() -> getChannel().basicAck(message.getEnvelope().getDeliveryTag(), false));
  }

  /** Lets the broker deliver the message again. */
  void giveBack(Delivery message) {
    settle(() -> getChannel().basicNack(message.getEnvelope().getDeliveryTag(), false, true));
  }

  /** Waits until no more will come: the connection or channel is lost, or the queue deleted. */
  void awaitEnd() throws InterruptedException {
    lost.await();
  }

  /** Returns when no more messages reach the receiver. Those before can still be settled. */
  void drain() throws InterruptedException {
    draining = true;
    try {
      getChannel().basicCancel(tag);
    } catch (IOException | ShutdownSignalException e) {
      return; // lost: what it held, the broker delivers elsewhere
    }
    if (Thread.currentThread() != receiving) { // else it would wait for itself
      drained.await(DRAIN_TIMEOUT_S, TimeUnit.SECONDS);
    }
  }

  /** Closes the connection. What is unsettled goes back to the queue. */
  @Override
  public void close() {
    Connections.close(getChannel().getConnection());
  }

  @Override
  public void handleDelivery(
      String consumerTag, Envelope envelope, BasicProperties properties, byte[] body) {
    Delivery message = new Delivery(envelope, properties, body);
    if (draining) {
      giveBack(message);
      return;
    }
    receiving = Thread.currentThread();
    receiver.receive(message, this);
    receiving = null;
  }

  /** Comes after everything that was delivered before the cancellation. */
  @Override
  public void handleCancelOk(String consumerTag) {
    drained.countDown();
  }

  /** The broker ends it: the queue was deleted. */
  @Override
  public void handleCancel(String consumerTag) {
    end();
  }

  private void end() {
    drained.countDown();
    lost.countDown();
  }

  private synchronized void settle(Connections.Attempt settlement) {
    try {
      settlement.run();
    } catch (IOException | ShutdownSignalException e) {
      // its channel is gone, and the broker delivers the message again
    }
  }
}
