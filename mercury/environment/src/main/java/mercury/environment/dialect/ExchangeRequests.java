package mercury.environment.dialect;

import org.apache.qpid.server.protocol.v0_8.AMQShortString;
import org.apache.qpid.server.protocol.v0_8.FieldTable;

/** Takes the methods of AMQP's class exchange. */
interface ExchangeRequests extends ChannelRequests {

  @Override
  default void receiveExchangeDeclare(
      AMQShortString name,
      AMQShortString type,
      boolean passive,
      boolean durable,
      boolean autoDelete,
      boolean internal,
      boolean nowait,
      FieldTable arguments) {
    channel()
        .handle(
            () -> {
              if (passive) {
                channel().exchanges().look(RabbitChannel.text(name));
              } else {
                ExchangeFlags flags = new ExchangeFlags(durable, autoDelete, internal);
                channel()
                    .exchanges()
                    .declare(
                        RabbitChannel.text(name),
                        RabbitChannel.text(type),
                        flags,
                        WireValue.table(arguments));
              }
              if (!nowait) {
                channel().write(channel().methods().createExchangeDeclareOkBody());
              }
            });
  }

  @Override
  default void receiveExchangeDelete(AMQShortString exchange, boolean ifUnused, boolean nowait) {
    channel()
        .handle(
            () -> {
              channel().exchanges().delete(RabbitChannel.text(exchange), ifUnused);
              if (!nowait) {
                channel().write(channel().methods().createExchangeDeleteOkBody());
              }
            });
  }

  /** Binds an exchange to an exchange, or takes that back. */
  default void receiveExchangeBinding(ExchangeBinding asked) {
    channel()
        .handle(
            () -> {
              asked.applyTo(channel().exchanges());
              if (!asked.nowait()) {
                channel()
                    .connection()
                    .writeFrame(WireFrame.method(channel().id(), 40, asked.okMethod()));
              }
            });
  }

  @Override
  default void receiveExchangeBound(AMQShortString exchange, AMQShortString key, AMQShortString q) {
    channel()
        .attempt(
            () -> {
              throw ReplyCode.COMMAND_INVALID.error("unknown method exchange.bound");
            });
  }
}
