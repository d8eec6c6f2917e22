package mercury.harness.amqp;

import com.rabbitmq.client.MalformedFrameException;
import java.io.ByteArrayOutputStream;

/** Assembles a body from its frames, and keeps no more of it than {@link MessageBody} does. */
final class BodyCollector {

  private final long size;
  private final int limit;
  private final ByteArrayOutputStream kept;
  private long received;

  BodyCollector(long size, TapMemoryLimit memory) {
    this.size = size;
    this.limit = memory.reserveBodyBytes((int) Math.min(size, MessageBody.MAX_KEPT_BYTES));
    this.kept = new ByteArrayOutputStream(Math.min(limit, 1024));
  }

  /** Adds a frame; returns true when it completes the body. */
  boolean add(RawFrame frame) throws MalformedFrameException {
    received += frame.size();
    if (received > size) {
      throw new MalformedFrameException("a body of " + size + " bytes goes on");
    }
    byte[] payload = frame.payload();
    kept.write(payload, 0, Math.min(payload.length, limit - kept.size()));
    return received == size;
  }

  MessageBody body() {
    return new MessageBody(kept.toByteArray(), size);
  }
}
