package mercury.environment.dialect;

import org.apache.qpid.server.protocol.v0_8.AMQShortString;
import org.apache.qpid.server.protocol.v0_8.FieldTable;

/** Takes the methods of AMQP's class queue. */
interface QueueRequests extends ChannelRequests {

  @Override
  default void receiveQueueDeclare(
      AMQShortString name,
      boolean passive,
      boolean durable,
      boolean exclusive,
      boolean autoDelete,
      boolean nowait,
      FieldTable arguments) {
    channel()
        .handle(
            () -> {
              if (ReplyAddresses.isOne(RabbitChannel.text(name))
                  && channel().connection().host().replies().isThere(RabbitChannel.text(name))) {
                channel().write(channel().methods().createQueueDeclareOkBody(name, 0, 1));
                return;
              }
              RabbitQueue queue =
                  passive
                      ? channel().queues().look(RabbitChannel.text(name))
                      : channel()
                          .queues()
                          .declare(
                              RabbitChannel.text(name),
                              durable,
                              exclusive,
                              autoDelete,
                              WireValue.table(arguments));
              if (!nowait) {
                AMQShortString full = AMQShortString.valueOf(queue.name());
                int consumers = queue.consumers().size();
                channel()
                    .write(
                        channel()
                            .methods()
                            .createQueueDeclareOkBody(full, queue.readyCount(), consumers));
              }
            });
  }

  @Override
  default void receiveQueueBind(
      AMQShortString queue,
      AMQShortString exchange,
      AMQShortString key,
      boolean nowait,
      FieldTable arguments) {
    channel()
        .handle(
            () -> {
              channel()
                  .queues()
                  .bind(
                      RabbitChannel.text(queue),
                      RabbitChannel.text(exchange),
                      RabbitChannel.text(key),
                      WireValue.table(arguments));
              if (!nowait) {
                channel().write(channel().methods().createQueueBindOkBody());
              }
            });
  }

  @Override
  default void receiveQueueUnbind(
      AMQShortString queue, AMQShortString exchange, AMQShortString key, FieldTable arguments) {
    channel()
        .handle(
            () -> {
              channel()
                  .queues()
                  .unbind(
                      RabbitChannel.text(queue),
                      RabbitChannel.text(exchange),
                      RabbitChannel.text(key),
                      WireValue.table(arguments));
              channel().write(channel().methods().createQueueUnbindOkBody());
            });
  }

  @Override
  default void receiveQueuePurge(AMQShortString queue, boolean nowait) {
    channel()
        .handle(
            () -> {
              int count = channel().queues().use(RabbitChannel.text(queue)).purge();
              if (!nowait) {
                channel().write(channel().methods().createQueuePurgeOkBody(count));
              }
            });
  }

  @Override
  default void receiveQueueDelete(
      AMQShortString queue, boolean ifUnused, boolean ifEmpty, boolean nowait) {
    channel()
        .handle(
            () -> {
              int count = channel().queues().delete(RabbitChannel.text(queue), ifUnused, ifEmpty);
              if (!nowait) {
                channel().write(channel().methods().createQueueDeleteOkBody(count));
              }
            });
  }
}
