package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Return;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A channel on which {@link #publish} returns when the broker has confirmed the message. Many
 * threads share it: their messages are on the way together, and each waits for its own confirm.
 *
 * <ul>
 *   <li><b>P1</b> A message is registered before it is sent, so no answer can miss it.
 *   <li><b>P2</b> Every registered message gets an outcome: by its confirm, its return, the end of
 *       the channel, or the time limit. Nobody waits forever.
 *   <li><b>P3</b> The first outcome stays. RabbitMQ returns a message and then confirms it; other
 *       brokers reject it and then return it. Either way {@link #publish} throws.
 *   <li><b>P4</b> Number n is the n-th message sent. A message that got its number and could not be
 *       sent would shift all that follow, so it ends the channel.
 * </ul>
 *
 * <p>Thread-safe.
 */
final class ConfirmChannel {

  private static final int TIMEOUT_S = 30;
  private static final String CONFIRMED = "";

  /** A message on the way. Its outcome is {@link #CONFIRMED}, or a complaint. */
  private record PendingConfirm(String messageId, CompletableFuture<String> outcome) {

    /** Waits for the outcome, which has to be good. */
    void await() throws IOException {
      try {
        String complaint = outcome.get(TIMEOUT_S, TimeUnit.SECONDS);
        if (!complaint.equals(CONFIRMED)) {
          throw new IOException(complaint);
        }
      } catch (TimeoutException e) {
        throw new IOException(
            "RabbitMQ did not confirm the message within %d s".formatted(TIMEOUT_S), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Interrupted before RabbitMQ confirmed the message");
      } catch (ExecutionException e) {
        throw new AssertionError("an outcome is a text", e);
      }
    }
  }

  private final Channel channel;
  private final ConcurrentNavigableMap<Long, PendingConfirm> pending =
      new ConcurrentSkipListMap<>();

  private ConfirmChannel(Channel channel) {
    this.channel = channel;
  }

  static ConfirmChannel open(Connection connection) throws IOException {
    try {
      ConfirmChannel opened = new ConfirmChannel(Connections.openChannel(connection));
      opened.listen();
      return opened;
    } catch (IOException | ShutdownSignalException e) {
      throw Connections.explained(e);
    }
  }

  private void listen() throws IOException {
    channel.addReturnListener(this::returned);
    channel.addConfirmListener(this::confirmed, this::rejected);
    channel.addShutdownListener(cause -> lost(cause.getMessage())); // P2
    channel.confirmSelect();
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  void declare(Publisher.Declaration declaration) throws IOException {
    try {
      declaration.on(channel);
    } catch (IOException | ShutdownSignalException e) {
      throw Connections.explained(e);
    }
  }

  /**
   * Publishes a message and waits for its confirm.
   *
   * @param mandatory whether it is an error when no queue takes the message
   * @throws IOException if the message is not confirmed, or not taken by a queue though mandatory
   */
  void publish(
      String exchange,
      String routingKey,
      boolean mandatory,
      BasicProperties properties,
      byte[] body)
      throws IOException {
    PendingConfirm message =
        new PendingConfirm(properties.getMessageId(), new CompletableFuture<>());
    long number;
    synchronized (this) {
      number = channel.getNextPublishSeqNo();
      pending.put(number, message); // P1
      try {
        channel.basicPublish(exchange, routingKey, mandatory, properties, body);
      } catch (IOException | RuntimeException e) {
        channel.abort(); // P4
        throw Connections.explained(e);
      }
    }
    try {
      message.await();
    } finally {
      pending.remove(number);
    }
  }

  private void confirmed(long number, boolean multiple) {
    settle(number, multiple, CONFIRMED);
  }

  private void rejected(long number, boolean multiple) {
    settle(number, multiple, "RabbitMQ did not take the message");
  }

  private void lost(String reason) {
    settle(
        Long.MAX_VALUE, true, "Connection lost before RabbitMQ confirmed the message: " + reason);
  }

  /** Two with one id may be on the way, a message and its redelivery: better both than none. */
  private void returned(Return message) {
    String complaint =
        "No queue took the message for '%s': %s"
            .formatted(message.getRoutingKey(), message.getReplyText());
    for (PendingConfirm sent : pending.values()) {
      if (Objects.equals(sent.messageId(), message.getProperties().getMessageId())) {
        sent.outcome().complete(complaint);
      }
    }
  }

  private void settle(long number, boolean multiple, String outcome) {
    long first = multiple ? 0 : number;
    for (PendingConfirm sent : pending.subMap(first, true, number, true).values()) {
      sent.outcome().complete(outcome); // P3
    }
  }
}
