package mercury.harness.amqp;

import com.rabbitmq.client.AMQP;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Finds the frames in a stream of bytes that arrives in pieces of any size. It allocates memory for
 * the bytes that came, not for the size that a frame claims. After the first byte that cannot be
 * AMQP it is {@link #lost()} and finds nothing more.
 */
final class FrameScanner {

  private static final int FRAME_HEAD = 7;
  private static final int PROTOCOL_HEAD = 8;

  private final ByteBuffer head = ByteBuffer.allocate(PROTOCOL_HEAD).limit(FRAME_HEAD);
  private boolean begun;
  private boolean lost;
  private int type;
  private int size;
  private int missing;
  private ByteArrayOutputStream payload;
  private RawFrame found;

  /**
   * Reads bytes up to the end of the next frame.
   *
   * @return the position behind the last byte read
   */
  int scan(byte[] bytes, int from, int to) {
    found = null;
    int at = from;
    while (at < to && found == null && !lost) {
      at = step(bytes, at, to);
    }
    return lost ? to : at;
  }

  /** Returns the frame that ended where the last {@link #scan} did. */
  Optional<RawFrame> found() {
    return Optional.ofNullable(found);
  }

  boolean lost() {
    return lost;
  }

  private int step(byte[] bytes, int at, int to) {
    if (head.hasRemaining()) {
      head(bytes[at]);
      return at + 1;
    }
    if (missing > 0) {
      int length = Math.min(missing, to - at);
      payload.write(bytes, at, Math.min(length, RawFrame.limit(type) - payload.size()));
      missing -= length;
      return at + length;
    }
    end(bytes[at]);
    return at + 1;
  }

  private void head(byte next) {
    if (head.position() == 0) {
      first(next);
    }
    head.put(next);
    if (!head.hasRemaining()) {
      headComplete();
    }
  }

  private void first(byte next) {
    type = next;
    boolean protocol = !begun && next == RawFrame.PROTOCOL_HEADER;
    lost = !protocol && !RawFrame.isType(next);
    head.limit(protocol ? PROTOCOL_HEAD : FRAME_HEAD);
    begun = true;
  }

  private void headComplete() {
    if (type == RawFrame.PROTOCOL_HEADER) {
      found = new RawFrame(type, 0, head.array().clone(), PROTOCOL_HEAD);
      head.clear().limit(FRAME_HEAD);
      return;
    }
    size = head.getInt(3);
    missing = size;
    lost = size < 0;
    payload = new ByteArrayOutputStream(Math.max(0, Math.min(size, 1024)));
  }

  private void end(byte marker) {
    lost = (marker & 0xff) != AMQP.FRAME_END;
    if (!lost) {
      found = new RawFrame(type, head.getShort(1) & 0xffff, payload.toByteArray(), size);
    }
    payload = null;
    head.clear().limit(FRAME_HEAD);
  }
}
