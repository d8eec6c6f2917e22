package mercury.environment.dialect;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A queue as RabbitMQ has them: it gives its messages to its consumers in turn, takes them back to
 * their old places, and drops or dead-letters what is too old or too much. Thread-safe by one lock,
 * under which nothing of another queue is touched.
 */
public final class RabbitQueue implements Destination {

  private final RabbitVirtualHost host;
  private final QueueName name;
  private final QueueFlags flags;
  private final QueueArguments arguments;
  private final QueueContent content;
  private final QueueExpiry expiry;

  RabbitQueue(RabbitVirtualHost host, QueueName name, QueueFlags flags, QueueArguments arguments) {
    this.host = host;
    this.name = name;
    this.flags = flags;
    this.arguments = arguments;
    this.content = new QueueContent(arguments, host.state());
    this.expiry = new QueueExpiry(host, this);
  }

  @Override
  public String name() {
    return name.name();
  }

  QueueName fullName() {
    return name;
  }

  QueueFlags flags() {
    return flags;
  }

  QueueArguments arguments() {
    return arguments;
  }

  /** Returns whether it survives a restart. */
  public boolean isDurable() {
    return flags.durable();
  }

  /** Returns whether it is one connection's only. */
  public boolean isExclusive() {
    return flags.owner() != null;
  }

  /** Returns how many messages wait for a consumer. */
  public synchronized int readyCount() {
    return content.readyCount();
  }

  /** Returns how many messages clients hold. */
  public synchronized int unacknowledgedCount() {
    return content.unacknowledgedCount();
  }

  /** Returns how many messages came in so far. */
  public synchronized long arrivals() {
    return content.arrivals();
  }

  /** Returns how many messages were delivered again. */
  public long redeliveries() {
    return content.redeliveries();
  }

  /** Returns its consumers. */
  public synchronized List<Consumer> consumers() {
    return List.copyOf(content.turns().all());
  }

  /** Returns the first messages, with the beginnings of their bodies, and leaves them there. */
  public synchronized List<PeekedMessage> peek(int max, int maxBytes) {
    return content.inOrder().stream()
        .limit(max)
        .map(entry -> PeekedMessage.of(entry, maxBytes))
        .toList();
  }

  /** Takes a message in. Returns false where it is refused, which is a negative confirm. */
  boolean enqueue(Message message) {
    return locked(dead -> content.isClosed() || content.add(message, this, dead));
  }

  /** Takes a message back in that was kept beyond a restart. */
  void recover(Message message, long deadlineMillis, long id) {
    changed(dead -> content.recover(message, deadlineMillis, id));
  }

  /** Takes the next message for a client that asks for it; null where there is none. */
  QueueEntry get(boolean autoAck) {
    return locked(
        dead -> {
          expiry.used();
          return content.get(autoAck, dead);
        });
  }

  /** Refuses a consumer beside an exclusive one, and an exclusive one beside others. */
  synchronized void checkFree(boolean exclusive) {
    boolean isTaken =
        content.turns().all().stream().anyMatch(other -> exclusive || other.flags().exclusive());
    boolean isQuorum = arguments.type() == QueueType.QUORUM;
    if (isTaken || (exclusive && arguments.singleActiveConsumer() && !isQuorum)) {
      throw ReplyCode.ACCESS_REFUSED.error("%s in exclusive use", name);
    }
  }

  /** Refuses a connection that is not the owner of an exclusive queue. */
  void checkAccess(ClientConnection connection) {
    if (flags.owner() != null && flags.owner() != connection) {
      throw name.locked();
    }
  }

  void add(Consumer consumer) {
    changed(
        dead -> {
          content.turns().add(consumer);
          expiry.used();
          content.dispatch(dead);
        });
  }

  /** Removes a consumer; what it holds stays with its channel. Returns whether it was the last. */
  boolean remove(Consumer consumer) {
    return locked(
        dead -> {
          boolean removed = content.turns().remove(consumer);
          expiry.used();
          content.dispatch(dead);
          return removed && content.turns().all().isEmpty();
        });
  }

  /** Takes note that messages which a channel held are done with. */
  void acknowledge(Collection<Delivery> deliveries) {
    changed(
        dead -> {
          content.acknowledge(deliveries);
          content.dispatch(dead);
        });
  }

  /** Drops or dead-letters messages that a channel held. */
  void reject(Collection<Delivery> deliveries) {
    changed(
        dead -> {
          content.reject(deliveries, dead);
          content.dispatch(dead);
        });
  }

  /** Puts messages that a channel held back to their places, and so those never sent. */
  void requeue(Collection<Delivery> deliveries) {
    changed(dead -> content.requeue(deliveries, dead));
  }

  /** Starts the time anew after which it expires. */
  synchronized void used() {
    expiry.used();
  }

  /** Drops what is ready. Returns how many that were. */
  int purge() {
    return locked(dead -> content.clear());
  }

  /** Ends it. Returns how many messages were ready. Its consumers are still to be told. */
  int delete() {
    return locked(
        dead -> {
          content.close();
          return content.clear();
        });
  }

  /** Gives what is there to consumers that can take it now. */
  void dispatch() {
    changed(content::dispatch);
  }

  private void changed(java.util.function.Consumer<DeadLetters> operation) {
    locked(
        dead -> {
          operation.accept(dead);
          return true;
        });
  }

  private <T> T locked(Function<DeadLetters, T> operation) {
    DeadLetters dead = new DeadLetters(host, this);
    T result;
    synchronized (this) {
      result = operation.apply(dead);
      expiry.schedule(content.nextDeadline());
    }
    dead.publish();
    return result;
  }
}
