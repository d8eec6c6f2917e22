package mercury.task;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * Consumes one queue over a connection of its own, and hands its messages to a receiver, in a
 * number of threads. When the connection is lost, it opens the next one, and does not give up
 * before it is stopped (W9). The threads outlive a connection, so no more than their number of
 * messages is ever handled at once (W5).
 *
 * <p>Starts once. Thread-safe.
 */
final class QueueConsumer {

  /** Declares the queue to consume and returns its name. */
  interface QueueDeclaration {
    String declareOn(Channel channel) throws IOException;
  }

  /** Handles and settles messages. Must not throw. */
  interface Receiver {
    void receive(ReceivedMessage message);
  }

  /** One subscription, from its first message until its channel or queue is lost. */
  private record Subscription(Channel channel, String consumerTag, CountDownLatch lost) {

    void cancel() {
      try {
        channel.basicCancel(consumerTag);
      } catch (IOException | ShutdownSignalException e) {
        // lost: the broker delivers nothing over it any more
      }
    }

    void close() {
      Connections.close(channel.getConnection());
    }
  }

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(QueueConsumer.class);
  private static final long FIRST_PAUSE_MS = 100;
  private static final long MAX_PAUSE_MS = 5_000;

  private final String rabbitUrl;
  private final String name;
  private final int prefetch;
  private final QueueDeclaration queue;
  private final ExecutorService handlers;
  private final Set<Thread> receiving = ConcurrentHashMap.newKeySet();
  private final Thread reconnector;
  private final AtomicBoolean started = new AtomicBoolean();
  private volatile boolean stopping;
  private volatile Receiver receiver;
  private volatile Subscription current;

  /**
   * Opens nothing: see {@link #start}.
   *
   * @param name what the management page shows, and the beginning of the threads' names
   * @param threads how many messages are handled at once
   * @param prefetch how many messages may be unacknowledged here
   */
  QueueConsumer(String rabbitUrl, String name, int threads, int prefetch, QueueDeclaration queue) {
    this.rabbitUrl = rabbitUrl;
    this.name = name;
    this.prefetch = prefetch;
    this.queue = queue;
    handlers = Executors.newFixedThreadPool(threads, task -> new Thread(task, name + " handler"));
    reconnector = new Thread(this::keepConsuming, name + " reconnector");
  }

  /**
   * Consumes. When it returns, the broker knows the consumer; when it throws an {@link
   * IOException}, nothing is open, and it may be called again.
   *
   * @throws IllegalStateException if it was started or stopped before
   */
  void start(Receiver receiver) throws IOException {
    requireNotStopped();
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException(name + " is started already");
    }
    this.receiver = receiver;
    try {
      subscribe();
    } catch (IOException | RuntimeException e) {
      started.set(false);
      throw e;
    }
    reconnector.start();
  }

  /** Tells that the calling thread is one in which the receiver is at work. */
  boolean isReceiving() {
    return receiving.contains(Thread.currentThread());
  }

  /** From now on no message reaches the receiver. What arrives nevertheless is given back. */
  void refuse() {
    stopping = true;
    handlers.shutdown(); // interrupts nobody
  }

  /**
   * Takes no more messages, waits until those under way are settled, and closes the connection. A
   * thread in which the receiver is at work does not wait, for it would wait for itself.
   */
  void stop(long patienceS) {
    refuse();
    try {
      reconnector.interrupt();
      reconnector.join();
      if (current != null) {
        current.cancel();
      }
      if (!isReceiving()) {
        handlers.awaitTermination(patienceS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (current != null) {
        current.close();
      }
    }
  }

  private void subscribe() throws IOException {
    Connection connection = Connections.open(rabbitUrl, name);
    try {
      current = consume(connection);
      requireNotStopped(); // else nobody would close what was opened meanwhile
    } catch (IOException | RuntimeException e) {
      Connections.close(connection);
      throw e;
    }
  }

  private Subscription consume(Connection connection) throws IOException {
    try {
      Channel channel = Connections.openChannel(connection);
      CountDownLatch lost = new CountDownLatch(1);
      channel.addShutdownListener(cause -> lost.countDown());
      String declared = queue.declareOn(channel);
      channel.basicQos(prefetch); // counts for consumers that come after it
      boolean autoAck = false;
      String consumerTag =
          channel.basicConsume(
              declared,
              autoAck,
              (tag, delivery) -> accept(new ReceivedMessage(delivery, channel)),
              tag -> lost.countDown()); // the queue was deleted
      return new Subscription(channel, consumerTag, lost);
    } catch (IOException | ShutdownSignalException e) {
      throw Connections.explained(e);
    }
  }

  private void accept(ReceivedMessage message) {
    try {
      handlers.execute(() -> receive(message));
    } catch (RejectedExecutionException e) { // stopped
      message.giveBack();
    }
  }

  private void receive(ReceivedMessage message) {
    if (stopping || message.isLost()) { // W7, W8; what is lost comes again
      message.giveBack();
      return;
    }
    receiving.add(Thread.currentThread());
    try {
      receiver.receive(message);
    } finally {
      receiving.remove(Thread.currentThread());
    }
  }

  private void keepConsuming() {
    try {
      current.lost().await();
      while (!stopping) {
        LOG.warn("{} lost its connection, and tries to come back", name);
        current.close();
        reconnect();
        current.lost().await();
      }
    } catch (InterruptedException e) {
      // stopped
    }
  }

  private void reconnect() throws InterruptedException {
    for (long pause = FIRST_PAUSE_MS; !stopping; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
      Thread.sleep(pause);
      try {
        subscribe();
        LOG.warn("{} is back", name);
        return;
      } catch (IOException | RuntimeException e) {
        LOG.debug("{} tries again", name, e);
      }
    }
  }

  private void requireNotStopped() {
    if (stopping) {
      throw new IllegalStateException(name + " is stopped");
    }
  }
}
