package mercury.environment.dialect;

import java.util.Map;
import org.apache.qpid.server.protocol.v0_8.AMQChannel;
import org.apache.qpid.server.protocol.v0_8.AMQShortString;
import org.apache.qpid.server.protocol.v0_8.transport.AMQMethodBody;
import org.apache.qpid.server.protocol.v0_8.transport.MethodRegistry;

/**
 * A channel as RabbitMQ has them, in the place of Qpid's, which is left with its number and its
 * end. For the connection's thread.
 */
final class RabbitChannel
    implements QueueRequests, ExchangeRequests, BasicRequests, ModeRequests, FlowRequests {

  private final ClientConnection connection;
  private final AMQChannel session;
  private final ChannelOutbox outbox = new ChannelOutbox(this);
  private final QueueMethods queues;
  private final ExchangeMethods exchanges;
  private final MessagePublisher publisher;
  private final Subscriptions subscriptions;
  private final Acknowledgements acknowledgements = new Acknowledgements(this);
  private ChannelTransaction transaction;
  private volatile boolean closed;

  RabbitChannel(ClientConnection connection, AMQChannel session, RabbitVirtualHost host) {
    this.connection = connection;
    this.session = session;
    this.queues = new QueueMethods(connection, host);
    this.exchanges = new ExchangeMethods(host);
    this.publisher = new MessagePublisher(this, host);
    this.subscriptions = new Subscriptions(this, host);
    session.addDeleteTask(any -> closed());
  }

  @Override
  public RabbitChannel channel() {
    return this;
  }

  QueueMethods queues() {
    return queues;
  }

  ExchangeMethods exchanges() {
    return exchanges;
  }

  MessagePublisher publisher() {
    return publisher;
  }

  ClientConnection connection() {
    return connection;
  }

  AMQChannel session() {
    return session;
  }

  int id() {
    return session.getChannelId();
  }

  ChannelOutbox outbox() {
    return outbox;
  }

  Subscriptions subscriptions() {
    return subscriptions;
  }

  Acknowledgements acknowledgements() {
    return acknowledgements;
  }

  /** Returns the transaction of a transactional channel, null on others. */
  ChannelTransaction transaction() {
    return transaction;
  }

  void transaction(ChannelTransaction next) {
    transaction = next;
  }

  /** Returns whether a consumer of this channel may be given a message. */
  boolean hasRoom(boolean autoAck) {
    return !closed && (autoAck || acknowledgements.hasRoom());
  }

  void took() {
    acknowledgements.took();
  }

  /** Writes a message of a queue to its consumer. */
  void deliver(Delivery delivery) {
    Consumer consumer = delivery.consumer();
    QueueEntry entry = delivery.entry();
    long tag = acknowledgements.held().nextTag();
    if (!consumer.autoAck()) {
      acknowledgements.hold(tag, delivery);
    }
    Message message = DeliveryCount.shown(entry, delivery.queue());
    write(ContentMethods.deliver(consumer.tag(), tag, entry.isRedelivered(), message), message);
    if (consumer.written(entry)) {
      consumer.queue().dispatch();
    }
  }

  /** Writes an answer that comes without a queue. */
  void deliver(String consumer, Message message) {
    long tag = acknowledgements.held().nextTag();
    write(ContentMethods.deliver(consumer, tag, false, message), message);
  }

  /** Tells the client that the queue of a consumer is gone. */
  void cancel(Consumer consumer) {
    outbox.add(
        any -> {
          if (subscriptions.forget(consumer)) {
            AMQShortString tag = AMQShortString.valueOf(consumer.tag());
            write(methods().createBasicCancelBody(tag, true));
          }
        });
  }

  void write(MethodBytes method, Message content) {
    connection.writeFrame(WireFrame.content(id(), method, content, connection.getMaxFrameSize()));
  }

  void write(AMQMethodBody method) {
    connection.writeFrame(method.generateFrame(id()));
  }

  MethodRegistry methods() {
    return connection.getMethodRegistry();
  }

  /** Does what a method asks for, after all that came before it was answered. */
  void handle(Runnable action) {
    outbox.flush();
    publisher.confirms().flush();
    attempt(action);
  }

  void attempt(Runnable action) {
    try {
      action.run();
    } catch (AmqpErrorException e) {
      if (e.code().closesConnection()) {
        connection.sendConnectionClose(e.code().number(), e.getMessage(), id());
      } else {
        connection.closeChannelAndWriteFrame(session, e.code().number(), e.getMessage());
      }
    }
  }

  private void closed() {
    closed = true;
    subscriptions.close();
    Map<Long, Delivery> uncommitted = transaction == null ? Map.of() : transaction.rollback();
    for (ChannelOutbox.Item item = outbox.take(); item != null; item = outbox.take()) {
      if (item instanceof Delivery unsent && !unsent.consumer().autoAck()) {
        acknowledgements.held().add(acknowledgements.held().nextTag(), unsent);
      }
    }
    acknowledgements.close(uncommitted);
  }

  static String text(AMQShortString text) {
    return text == null ? "" : text.toString();
  }
}
