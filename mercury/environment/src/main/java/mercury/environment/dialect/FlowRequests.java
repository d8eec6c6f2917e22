package mercury.environment.dialect;

import org.apache.qpid.server.protocol.v0_8.AMQShortString;

/** Takes the methods of AMQP's class channel, and one of an older AMQP. */
interface FlowRequests extends ChannelRequests {

  @Override
  default void receiveChannelFlow(boolean active) {
    channel()
        .handle(
            () -> {
              if (!active) {
                throw ReplyCode.NOT_IMPLEMENTED.error("active=false");
              }
              channel().write(channel().methods().createChannelFlowOkBody(true));
            });
  }

  @Override
  default void receiveChannelFlowOk(boolean active) {}

  @Override
  default void receiveAccessRequest(
      AMQShortString realm,
      boolean exclusive,
      boolean passive,
      boolean active,
      boolean write,
      boolean read) {
    channel().handle(() -> channel().connection().writeFrame(WireFrame.accessOk(channel().id())));
  }

  @Override
  default void receiveChannelClose(int code, AMQShortString text, int classId, int methodId) {
    channel().handle(() -> channel().session().receiveChannelClose(code, text, classId, methodId));
  }

  @Override
  default void receiveChannelCloseOk() {
    channel().session().receiveChannelCloseOk();
  }

  @Override
  default boolean ignoreAllButCloseOk() {
    return channel().session().ignoreAllButCloseOk();
  }
}
