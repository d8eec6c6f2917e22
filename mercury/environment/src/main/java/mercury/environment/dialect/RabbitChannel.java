package mercury.environment.dialect;

import java.util.Map;
import org.apache.qpid.server.bytebuffer.QpidByteBuffer;
import org.apache.qpid.server.protocol.v0_8.AMQChannel;
import org.apache.qpid.server.protocol.v0_8.AMQShortString;
import org.apache.qpid.server.protocol.v0_8.FieldTable;
import org.apache.qpid.server.protocol.v0_8.transport.AMQMethodBody;
import org.apache.qpid.server.protocol.v0_8.transport.BasicContentHeaderProperties;
import org.apache.qpid.server.protocol.v0_8.transport.ConfirmSelectOkBody;
import org.apache.qpid.server.protocol.v0_8.transport.AMQFrame;
import org.apache.qpid.server.protocol.v0_8.transport.MethodRegistry;
import org.apache.qpid.server.protocol.v0_8.transport.ServerChannelMethodProcessor;

/**
 * A channel as RabbitMQ has them, in the place of Qpid's, which is left with its number and its
 * end. For the connection's thread.
 */
final class RabbitChannel implements ServerChannelMethodProcessor {

  private static final int BASIC = 60;
  private static final int PUBLISH = 40;

  private final RabbitConnection connection;
  private final AMQChannel session;
  private final Outbox outbox = new Outbox(this);
  private final QueueMethods queues;
  private final ExchangeMethods exchanges;
  private final MessagePublisher publisher;
  private final Subscriptions subscriptions;
  private final Acknowledgements acknowledgements = new Acknowledgements(this);
  private ChannelTransaction transaction;
  private volatile boolean closed;

  RabbitChannel(RabbitConnection connection, AMQChannel session, RabbitVirtualHost host) {
    this.connection = connection;
    this.session = session;
    this.queues = new QueueMethods(connection, host);
    this.exchanges = new ExchangeMethods(host);
    this.publisher = new MessagePublisher(this, host);
    this.subscriptions = new Subscriptions(this, host);
    session.addDeleteTask(any -> closed());
  }

  RabbitConnection connection() {
    return connection;
  }

  AMQChannel session() {
    return session;
  }

  int id() {
    return session.getChannelId();
  }

  Outbox outbox() {
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

  PublisherConfirms confirms() {
    return publisher.confirms();
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
      acknowledgements.held().add(tag, delivery);
    }
    Message message = DeliveryCount.shown(entry, delivery.queue());
    write(
        ContentMethods.deliver(consumer.tag(), tag, entry.isRedelivered(), message), message);
    if (consumer.written()) {
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
    connection.writeFrame(
        WireFrame.content(id(), method, content, connection.getMaxFrameSize()));
  }

  private void write(AMQMethodBody method) {
    connection.writeFrame(method.generateFrame(id()));
  }

  private MethodRegistry methods() {
    return connection.getMethodRegistry();
  }

  /** Does what a method asks for, after all that came before it was answered. */
  private void handle(Runnable action) {
    outbox.flush();
    publisher.confirms().flush();
    attempt(action);
  }

  private void attempt(Runnable action) {
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
    for (Outbox.Item item = outbox.take(); item != null; item = outbox.take()) {
      if (item instanceof Delivery unsent && !unsent.consumer().autoAck()) {
        acknowledgements.held().add(acknowledgements.held().nextTag(), unsent);
      }
    }
    acknowledgements.close(uncommitted);
  }

  private static String text(AMQShortString text) {
    return text == null ? "" : text.toString();
  }

  @Override
  public void receiveQueueDeclare(
      AMQShortString name,
      boolean passive,
      boolean durable,
      boolean exclusive,
      boolean autoDelete,
      boolean nowait,
      FieldTable arguments) {
    handle(
        () -> {
          if (ReplyAddresses.isOne(text(name)) && connection.host().replies().isThere(text(name))) {
            write(methods().createQueueDeclareOkBody(name, 0, 1));
            return;
          }
          RabbitQueue queue =
              passive
                  ? queues.look(text(name))
                  : queues.declare(
                      text(name), durable, exclusive, autoDelete, WireValue.table(arguments));
          if (!nowait) {
            AMQShortString full = AMQShortString.valueOf(queue.name());
            int consumers = queue.consumers().size();
            write(methods().createQueueDeclareOkBody(full, queue.readyCount(), consumers));
          }
        });
  }

  @Override
  public void receiveQueueBind(
      AMQShortString queue,
      AMQShortString exchange,
      AMQShortString key,
      boolean nowait,
      FieldTable arguments) {
    handle(
        () -> {
          queues.bind(text(queue), text(exchange), text(key), WireValue.table(arguments));
          if (!nowait) {
            write(methods().createQueueBindOkBody());
          }
        });
  }

  @Override
  public void receiveQueueUnbind(
      AMQShortString queue, AMQShortString exchange, AMQShortString key, FieldTable arguments) {
    handle(
        () -> {
          queues.unbind(text(queue), text(exchange), text(key), WireValue.table(arguments));
          write(methods().createQueueUnbindOkBody());
        });
  }

  @Override
  public void receiveQueuePurge(AMQShortString queue, boolean nowait) {
    handle(
        () -> {
          int count = queues.use(text(queue)).purge();
          if (!nowait) {
            write(methods().createQueuePurgeOkBody(count));
          }
        });
  }

  @Override
  public void receiveQueueDelete(
      AMQShortString queue, boolean ifUnused, boolean ifEmpty, boolean nowait) {
    handle(
        () -> {
          int count = queues.delete(text(queue), ifUnused, ifEmpty);
          if (!nowait) {
            write(methods().createQueueDeleteOkBody(count));
          }
        });
  }

  @Override
  public void receiveExchangeDeclare(
      AMQShortString name,
      AMQShortString type,
      boolean passive,
      boolean durable,
      boolean autoDelete,
      boolean internal,
      boolean nowait,
      FieldTable arguments) {
    handle(
        () -> {
          if (passive) {
            exchanges.look(text(name));
          } else {
            ExchangeFlags flags = new ExchangeFlags(durable, autoDelete, internal);
            exchanges.declare(text(name), text(type), flags, WireValue.table(arguments));
          }
          if (!nowait) {
            write(methods().createExchangeDeclareOkBody());
          }
        });
  }

  @Override
  public void receiveExchangeDelete(AMQShortString exchange, boolean ifUnused, boolean nowait) {
    handle(
        () -> {
          exchanges.delete(text(exchange), ifUnused);
          if (!nowait) {
            write(methods().createExchangeDeleteOkBody());
          }
        });
  }

  /** Binds an exchange to an exchange, or takes that back. */
  void receiveExchangeBinding(ExchangeBinding asked) {
    handle(
        () -> {
          asked.applyTo(exchanges);
          if (!asked.nowait()) {
            connection.writeFrame(WireFrame.method(id(), 40, asked.okMethod()));
          }
        });
  }

  @Override
  public void receiveExchangeBound(AMQShortString exchange, AMQShortString key, AMQShortString q) {
    attempt(
        () -> {
          throw ReplyCode.COMMAND_INVALID.error("unknown method exchange.bound");
        });
  }

  @Override
  public void receiveBasicQos(long prefetchSize, int prefetchCount, boolean global) {
    handle(
        () -> {
          subscriptions.qos(prefetchSize, prefetchCount, global);
          write(methods().createBasicQosOkBody());
        });
  }

  @Override
  public void receiveBasicConsume(
      AMQShortString queueName,
      AMQShortString tag,
      boolean noLocal,
      boolean noAck,
      boolean exclusive,
      boolean nowait,
      FieldTable arguments) {
    handle(
        () -> {
          String name = tag == null || tag.length() == 0 ? GeneratedName.with("amq.ctag-") : text(tag);
          subscriptions.checkNew(name);
          Runnable ok =
              () -> {
                if (!nowait) {
                  write(methods().createBasicConsumeOkBody(AMQShortString.valueOf(name)));
                }
              };
          if (ReplyAddresses.PSEUDO_QUEUE.equals(text(queueName))) {
            subscriptions.consumeReplies(name, noAck);
            ok.run();
          } else {
            ConsumerFlags flags = new ConsumerFlags(noAck, exclusive, 0, 0);
            subscriptions.consume(
                queues.use(text(queueName)), name, flags, WireValue.table(arguments), ok);
          }
        });
  }

  @Override
  public void receiveBasicCancel(AMQShortString tag, boolean nowait) {
    handle(
        () -> {
          subscriptions.cancel(text(tag));
          outbox.flush();
          if (!nowait) {
            write(methods().createBasicCancelOkBody(tag));
          }
        });
  }

  @Override
  public void receiveBasicGet(AMQShortString name, boolean noAck) {
    handle(
        () -> {
          RabbitQueue queue = queues.use(text(name));
          QueueEntry entry = queue.get(noAck);
          if (entry == null) {
            write(methods().createBasicGetEmptyBody(null));
            return;
          }
          long tag = acknowledgements.held().nextTag();
          if (!noAck) {
            acknowledgements.held().add(tag, new Delivery(null, entry, queue));
          }
          Message message = DeliveryCount.shown(entry, queue);
          write(
              ContentMethods.getOk(tag, entry.isRedelivered(), message, queue.readyCount()),
              message);
        });
  }

  @Override
  public void receiveBasicPublish(
      AMQShortString exchange, AMQShortString key, boolean mandatory, boolean immediate) {
    attempt(() -> publisher.method(text(exchange), text(key), mandatory, immediate));
  }

  /** Takes the payload of a content header frame. */
  void receiveHeader(byte[] payload) {
    connection.setCurrentMethod(BASIC, PUBLISH);
    attempt(() -> publisher.header(payload));
  }

  @Override
  public void receiveMessageContent(QpidByteBuffer data) {
    connection.setCurrentMethod(BASIC, PUBLISH);
    attempt(
        () -> {
          byte[] part = new byte[data.remaining()];
          data.get(part);
          publisher.body(part);
        });
  }

  @Override
  public void receiveMessageHeader(BasicContentHeaderProperties properties, long bodySize) {
    throw new IllegalStateException("headers are taken as they come");
  }

  @Override
  public void receiveBasicAck(long tag, boolean multiple) {
    handle(() -> acknowledgements.ack(tag, multiple));
  }

  @Override
  public void receiveBasicNack(long tag, boolean multiple, boolean requeue) {
    handle(() -> acknowledgements.reject(tag, multiple, requeue));
  }

  @Override
  public void receiveBasicReject(long tag, boolean requeue) {
    handle(() -> acknowledgements.reject(tag, false, requeue));
  }

  @Override
  public void receiveBasicRecover(boolean requeue, boolean sync) {
    handle(
        () -> {
          acknowledgements.recover(requeue);
          if (sync) {
            write(methods().createBasicRecoverSyncOkBody());
          }
        });
  }

  @Override
  public void receiveConfirmSelect(boolean nowait) {
    handle(
        () -> {
          if (transaction != null) {
            throw ReplyCode.PRECONDITION_FAILED.error("cannot switch from tx to confirm mode");
          }
          publisher.confirm();
          if (!nowait) {
            connection.writeFrame(new AMQFrame(id(), ConfirmSelectOkBody.INSTANCE));
          }
        });
  }

  @Override
  public void receiveTxSelect() {
    handle(
        () -> {
          if (publisher.isConfirming()) {
            throw ReplyCode.PRECONDITION_FAILED.error("cannot switch from confirm to tx mode");
          }
          transaction = transaction == null ? new ChannelTransaction() : transaction;
          write(methods().createTxSelectOkBody());
        });
  }

  @Override
  public void receiveTxCommit() {
    handle(
        () -> {
          ChannelTransaction current = existingTransaction();
          transaction = null; // what was held happens now
          try {
            current.commit();
          } finally {
            transaction = current;
          }
          write(methods().createTxCommitOkBody());
        });
  }

  @Override
  public void receiveTxRollback() {
    handle(
        () -> {
          acknowledgements.held().putBack(existingTransaction().rollback());
          write(methods().createTxRollbackOkBody());
        });
  }

  private ChannelTransaction existingTransaction() {
    if (transaction == null) {
      throw ReplyCode.PRECONDITION_FAILED.error("channel is not transactional");
    }
    return transaction;
  }

  @Override
  public void receiveChannelFlow(boolean active) {
    handle(
        () -> {
          if (!active) {
            throw ReplyCode.NOT_IMPLEMENTED.error("active=false");
          }
          write(methods().createChannelFlowOkBody(true));
        });
  }

  @Override
  public void receiveChannelFlowOk(boolean active) {}

  @Override
  public void receiveAccessRequest(
      AMQShortString realm,
      boolean exclusive,
      boolean passive,
      boolean active,
      boolean write,
      boolean read) {
    handle(() -> connection.writeFrame(WireFrame.accessOk(id())));
  }

  @Override
  public void receiveChannelClose(int code, AMQShortString text, int classId, int methodId) {
    handle(() -> session.receiveChannelClose(code, text, classId, methodId));
  }

  @Override
  public void receiveChannelCloseOk() {
    session.receiveChannelCloseOk();
  }

  @Override
  public boolean ignoreAllButCloseOk() {
    return session.ignoreAllButCloseOk();
  }
}
