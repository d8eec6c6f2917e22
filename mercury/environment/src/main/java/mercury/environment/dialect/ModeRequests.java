package mercury.environment.dialect;

import org.apache.qpid.server.protocol.v0_8.transport.AMQFrame;
import org.apache.qpid.server.protocol.v0_8.transport.ConfirmSelectOkBody;

/** Takes the methods that make a channel confirming or transactional. */
interface ModeRequests extends ChannelRequests {

  @Override
  default void receiveConfirmSelect(boolean nowait) {
    channel()
        .handle(
            () -> {
              if (channel().transaction() != null) {
                throw ReplyCode.PRECONDITION_FAILED.error("cannot switch from tx to confirm mode");
              }
              channel().publisher().confirm();
              if (!nowait) {
                channel()
                    .connection()
                    .writeFrame(new AMQFrame(channel().id(), ConfirmSelectOkBody.INSTANCE));
              }
            });
  }

  @Override
  default void receiveTxSelect() {
    channel()
        .handle(
            () -> {
              if (channel().publisher().isConfirming()) {
                throw ReplyCode.PRECONDITION_FAILED.error("cannot switch from confirm to tx mode");
              }
              if (channel().transaction() == null) {
                channel().transaction(new ChannelTransaction());
              }
              channel().write(channel().methods().createTxSelectOkBody());
            });
  }

  @Override
  default void receiveTxCommit() {
    channel()
        .handle(
            () -> {
              ChannelTransaction current = existing();
              channel().transaction(null); // what was held happens now
              try {
                current.commit();
              } finally {
                channel().transaction(current);
              }
              channel().write(channel().methods().createTxCommitOkBody());
            });
  }

  @Override
  default void receiveTxRollback() {
    channel()
        .handle(
            () -> {
              channel().acknowledgements().held().putBack(existing().rollback());
              channel().write(channel().methods().createTxRollbackOkBody());
            });
  }

  private ChannelTransaction existing() {
    if (channel().transaction() == null) {
      throw ReplyCode.PRECONDITION_FAILED.error("channel is not transactional");
    }
    return channel().transaction();
  }
}
