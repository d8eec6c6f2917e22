package mercury.task;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Return;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A channel that tells of each message whether the broker has confirmed it. Many threads share it:
 * their messages are on the way together, and each waits for its own confirm.
 *
 * <ul>
 *   <li><b>P1</b> A message is registered before it is sent, so no answer can miss it.
 *   <li><b>P2</b> Every registered message gets an outcome: by its confirm, its return, the end of
 *       the channel, or the time limit. Nobody waits forever.
 *   <li><b>P3</b> The first outcome stays. RabbitMQ returns a message and then confirms it; other
 *       brokers reject it and then return it. Either way it counts as not confirmed.
 *   <li><b>P4</b> Number n is the n-th message sent. A message that got its number and could not be
 *       sent would shift all that follow, so it ends the channel.
 * </ul>
 *
 * <p>Thread-safe.
 */
final class ConfirmChannel {

  private static final String CONFIRMED = "";

  /** A message on the way. Its outcome is {@link #CONFIRMED}, or a complaint. */
  final class PendingConfirm {

    private final String messageId;
    private final TimeLimit limit;
    private final CompletableFuture<String> outcome = new CompletableFuture<>();
    private long number;

    private PendingConfirm(String messageId, TimeLimit limit) {
      this.messageId = messageId;
      this.limit = limit;
    }

    /**
     * Waits until the broker has confirmed the message.
     *
     * @throws IOException if it does not, or if no queue took the message though it is mandatory
     */
    void await() throws IOException {
      try {
        String complaint = limit.await(outcome);
        if (!complaint.equals(CONFIRMED)) {
          throw new IOException(complaint);
        }
      } finally {
        pending.remove(number, this);
      }
    }
  }

  private final RabbitConnection connection;
  private final Channel channel;
  private final Lock sending = new ReentrantLock();
  private final ConcurrentNavigableMap<Long, PendingConfirm> pending =
      new ConcurrentSkipListMap<>();

  private ConfirmChannel(RabbitConnection connection, Channel channel) {
    this.connection = connection;
    this.channel = channel;
  }

  static ConfirmChannel open(RabbitConnection connection, TimeLimit limit) throws IOException {
    ConfirmChannel opened = new ConfirmChannel(connection, connection.openChannel(limit));
    opened.listen();
    connection.within(limit, opened.channel::confirmSelect);
    return opened;
  }

  private void listen() {
    channel.addReturnListener(this::returned);
    channel.addConfirmListener(this::confirmed, this::rejected);
    channel.addShutdownListener(cause -> lost(RabbitFailure.of(cause))); // P2
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  void declare(Publisher.Declaration declaration, TimeLimit limit) throws IOException {
    connection.within(
        limit,
        () -> {
          declaration.on(channel);
          return null;
        });
  }

  /**
   * Sends a message, and does not wait for its confirm. When it cannot be sent, that is its
   * outcome, and the channel is closed.
   *
   * @param limit for the sending and the confirm together
   */
  PendingConfirm send(OutgoingMessage message, TimeLimit limit) {
    PendingConfirm sent = new PendingConfirm(message.properties().getMessageId(), limit);
    try {
      limit.lock(sending);
      try {
        connection.within(limit, () -> send(message, sent));
      } finally {
        sending.unlock();
      }
    } catch (IOException e) {
      sent.outcome.complete(e.getMessage());
    }
    return sent;
  }

  private Void send(OutgoingMessage message, PendingConfirm sent) throws IOException {
    sent.number = channel.getNextPublishSeqNo();
    pending.put(sent.number, sent); // P1
    try {
      channel.basicPublish(
          message.exchange(),
          message.routingKey(),
          message.mandatory(),
          message.properties(),
          message.body());
      return null;
    } catch (IOException | RuntimeException e) {
      channel.abort(); // P4
      throw e;
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
        "No queue took the message for '"
            + message.getRoutingKey()
            + "': "
            + message.getReplyText();
    for (PendingConfirm sent : pending.values()) {
      if (Objects.equals(sent.messageId, message.getProperties().getMessageId())) {
        sent.outcome.complete(complaint);
      }
    }
  }

  private void settle(long number, boolean multiple, String outcome) {
    long first = multiple ? 0 : number;
    for (PendingConfirm sent : pending.subMap(first, true, number, true).values()) {
      sent.outcome.complete(outcome); // P3
    }
  }
}
