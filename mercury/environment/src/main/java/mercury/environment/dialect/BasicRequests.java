package mercury.environment.dialect;

import org.apache.qpid.server.bytebuffer.QpidByteBuffer;
import org.apache.qpid.server.protocol.v0_8.AMQShortString;
import org.apache.qpid.server.protocol.v0_8.FieldTable;
import org.apache.qpid.server.protocol.v0_8.transport.BasicContentHeaderProperties;

/** Takes the methods of AMQP's class basic, and the content that follows them. */
interface BasicRequests extends ChannelRequests {

  int BASIC = 60;
  int PUBLISH = 40;

  @Override
  default void receiveBasicQos(long prefetchSize, int prefetchCount, boolean global) {
    channel()
        .handle(
            () -> {
              channel().subscriptions().qos(prefetchSize, prefetchCount, global);
              channel().write(channel().methods().createBasicQosOkBody());
            });
  }

  @Override
  default void receiveBasicConsume(
      AMQShortString queueName,
      AMQShortString tag,
      boolean noLocal,
      boolean noAck,
      boolean exclusive,
      boolean nowait,
      FieldTable arguments) {
    channel()
        .handle(
            () -> {
              String name =
                  tag == null || tag.length() == 0
                      ? GeneratedName.with("amq.ctag-")
                      : RabbitChannel.text(tag);
              channel().subscriptions().checkNew(name);
              Runnable ok =
                  () -> {
                    if (!nowait) {
                      channel()
                          .write(
                              channel()
                                  .methods()
                                  .createBasicConsumeOkBody(AMQShortString.valueOf(name)));
                    }
                  };
              if (ReplyAddresses.PSEUDO_QUEUE.equals(RabbitChannel.text(queueName))) {
                channel().subscriptions().consumeReplies(name, noAck);
                ok.run();
              } else {
                ConsumerFlags flags = new ConsumerFlags(noAck, exclusive, 0, 0);
                channel()
                    .subscriptions()
                    .consume(
                        channel().queues().use(RabbitChannel.text(queueName)),
                        name,
                        flags,
                        WireValue.table(arguments),
                        ok);
              }
            });
  }

  @Override
  default void receiveBasicCancel(AMQShortString tag, boolean nowait) {
    channel()
        .handle(
            () -> {
              channel().subscriptions().cancel(RabbitChannel.text(tag));
              channel().outbox().flush();
              if (!nowait) {
                channel().write(channel().methods().createBasicCancelOkBody(tag));
              }
            });
  }

  @Override
  default void receiveBasicGet(AMQShortString name, boolean noAck) {
    channel()
        .handle(
            () -> {
              RabbitQueue queue = channel().queues().use(RabbitChannel.text(name));
              QueueEntry entry = queue.get(noAck);
              if (entry == null) {
                channel().write(channel().methods().createBasicGetEmptyBody(null));
                return;
              }
              long tag = channel().acknowledgements().held().nextTag();
              if (!noAck) {
                channel().acknowledgements().hold(tag, new Delivery(null, entry, queue));
              }
              Message message = DeliveryCount.shown(entry, queue);
              channel()
                  .write(
                      ContentMethods.getOk(tag, entry.isRedelivered(), message, queue.readyCount()),
                      message);
            });
  }

  @Override
  default void receiveBasicPublish(
      AMQShortString exchange, AMQShortString key, boolean mandatory, boolean immediate) {
    channel()
        .attempt(
            () ->
                channel()
                    .publisher()
                    .method(
                        RabbitChannel.text(exchange),
                        RabbitChannel.text(key),
                        mandatory,
                        immediate));
  }

  /** Takes the payload of a content header frame. */
  default void receiveHeader(byte[] payload) {
    channel().connection().setCurrentMethod(BASIC, PUBLISH);
    channel().attempt(() -> channel().publisher().header(payload));
  }

  @Override
  default void receiveMessageContent(QpidByteBuffer data) {
    channel().connection().setCurrentMethod(BASIC, PUBLISH);
    channel()
        .attempt(
            () -> {
              byte[] part = new byte[data.remaining()];
              data.get(part);
              channel().publisher().body(part);
            });
  }

  @Override
  default void receiveMessageHeader(BasicContentHeaderProperties properties, long bodySize) {
    throw new IllegalStateException("headers are taken as they come");
  }

  @Override
  default void receiveBasicAck(long tag, boolean multiple) {
    channel().handle(() -> channel().acknowledgements().ack(tag, multiple));
  }

  @Override
  default void receiveBasicNack(long tag, boolean multiple, boolean requeue) {
    channel().handle(() -> channel().acknowledgements().reject(tag, multiple, requeue));
  }

  @Override
  default void receiveBasicReject(long tag, boolean requeue) {
    channel().handle(() -> channel().acknowledgements().reject(tag, false, requeue));
  }

  @Override
  default void receiveBasicRecover(boolean requeue, boolean sync) {
    channel()
        .handle(
            () -> {
              channel().acknowledgements().recover(requeue);
              if (sync) {
                channel().write(channel().methods().createBasicRecoverSyncOkBody());
              }
            });
  }
}
