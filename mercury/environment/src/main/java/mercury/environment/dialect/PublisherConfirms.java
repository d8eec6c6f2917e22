package mercury.environment.dialect;

import org.apache.qpid.server.protocol.v0_8.transport.AMQFrame;
import org.apache.qpid.server.protocol.v0_8.transport.BasicAckBody;
import org.apache.qpid.server.protocol.v0_8.transport.BasicNackBody;

/**
 * The confirms of a channel. Several positive ones that follow each other are one frame. For the
 * connection's thread.
 */
final class PublisherConfirms {

  private final RabbitChannel channel;
  private long published;
  private long pending;
  private long written;

  PublisherConfirms(RabbitChannel channel) {
    this.channel = channel;
  }

  /** Confirms the next message of the channel, or refuses it. */
  void next(boolean accepted) {
    published++;
    if (accepted) {
      pending = published;
      channel.connection().confirmSoon(channel);
    } else {
      flush();
      write(new AMQFrame(channel.id(), new BasicNackBody(published, false, false)));
      written = published;
    }
  }

  /** Writes what is to be confirmed. */
  void flush() {
    if (pending > written) {
      channel.connection().host().state().commit();
      boolean multiple = pending - written > 1;
      write(new AMQFrame(channel.id(), new BasicAckBody(pending, multiple)));
      written = pending;
    }
  }

  private void write(AMQFrame frame) {
    channel.connection().writeFrame(frame);
  }
}
