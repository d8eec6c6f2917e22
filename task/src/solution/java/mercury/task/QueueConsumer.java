package mercury.task;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
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

  /** One subscription; {@code lost} says why it ended: its channel, or its queue, is lost. */
  private record Subscription(
      RabbitConnection connection, Channel channel, String tag, CompletableFuture<String> lost) {

    void cancel() {
      try {
        connection.within(
            TimeLimit.ofMillis(ANSWER_MS),
            () -> {
              channel.basicCancel(tag);
              return null;
            });
      } catch (IOException e) {
        // lost: the broker delivers nothing over it any more
      }
    }

    void close() {
      connection.close(TimeLimit.ofMillis(ANSWER_MS));
    }
  }

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(QueueConsumer.class);
  private static final long FIRST_PAUSE_MS = 100;
  private static final long MAX_PAUSE_MS = 2_000;
  private static final int CONNECT_MS = 10_000;
  private static final int ANSWER_MS = 4_000;

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
  private volatile RabbitConnection newest;
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
      endOpening();
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

  /** Makes a connection that is being opened fail: nobody waits for it any more. */
  private void endOpening() {
    RabbitConnection opening = newest;
    if (opening != null && !opening.isOpen()) {
      opening.close(TimeLimit.ofMillis(ANSWER_MS));
    }
  }

  private void subscribe() throws IOException {
    TimeLimit limit = TimeLimit.ofMillis(CONNECT_MS);
    RabbitConnection connection = new RabbitConnection(rabbitUrl, name);
    newest = connection;
    try {
      requireNotStopped(); // else nobody ends the opening
      connection.open(limit);
      Channel channel = connection.openChannel(limit);
      current = connection.within(limit, () -> consume(connection, channel));
      requireNotStopped(); // else nobody would close what was opened meanwhile
    } catch (IOException | RuntimeException e) {
      connection.close(TimeLimit.ofMillis(ANSWER_MS));
      throw e;
    }
  }

  private Subscription consume(RabbitConnection connection, Channel channel) throws IOException {
    CompletableFuture<String> lost = new CompletableFuture<>();
    channel.addShutdownListener(cause -> lost.complete(RabbitFailure.of(cause)));
    String declared = queue.declareOn(channel);
    channel.basicQos(prefetch); // counts for consumers that come after it
    boolean autoAck = false;
    String consumerTag =
        channel.basicConsume(
            declared,
            autoAck,
            (tag, delivery) -> accept(new ReceivedMessage(delivery, channel)),
            tag -> lost.complete("its queue was deleted"));
    return new Subscription(connection, channel, consumerTag, lost);
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
      while (!stopping) {
        String reason = current.lost().get();
        LOG.warn("{} has to connect again: {}", name, reason);
        current.close();
        reconnect();
      }
    } catch (InterruptedException e) {
      // stopped
    } catch (ExecutionException e) {
      throw new AssertionError("a reason is a text", e);
    }
  }

  /** Tells a reason once, however often it is the same. */
  private void reconnect() throws InterruptedException {
    String told = null;
    for (long pause = FIRST_PAUSE_MS; !stopping; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
      Thread.sleep(pause);
      try {
        subscribe();
        LOG.warn("{} is back", name);
        return;
      } catch (IOException | RuntimeException e) {
        if (!stopping && !Objects.equals(told, e.getMessage())) {
          LOG.warn("{} cannot come back yet, and goes on trying: {}", name, e.getMessage());
        }
        told = e.getMessage();
      }
    }
  }

  private void requireNotStopped() {
    if (stopping) {
      throw new IllegalStateException(name + " is stopped");
    }
  }
}
