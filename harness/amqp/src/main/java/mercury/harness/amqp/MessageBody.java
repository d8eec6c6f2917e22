package mercury.harness.amqp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The body of a message, of which the beginning is kept: at most {@value #MAX_KEPT_BYTES} bytes,
 * less where the tap's memory for bodies is used up. Immutable.
 */
public final class MessageBody {

  /** The most that is kept of one body, in bytes. */
  public static final int MAX_KEPT_BYTES = 64 * 1024;

  private final byte[] kept;
  private final long size;

  MessageBody(byte[] kept, long size) {
    this.kept = kept;
    this.size = size;
  }

  /** A whole body. */
  public static MessageBody of(byte[] bytes) {
    return new MessageBody(bytes.clone(), bytes.length);
  }

  /** What was kept: a copy. */
  public byte[] bytes() {
    return kept.clone();
  }

  /** What was kept, read as UTF-8. */
  public String text() {
    return new String(kept, UTF_8);
  }

  /** The size of the whole body, in bytes. */
  public long size() {
    return size;
  }

  /** Whether all of it was kept. */
  public boolean isWhole() {
    return kept.length == size;
  }

  /** Whether these bytes are this body, as far as it was kept. */
  public boolean equalsBytes(byte[] whole) {
    return whole.length == size
        && Arrays.equals(kept, 0, kept.length, whole, 0, Math.min(kept.length, whole.length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MessageBody body && body.size == size && Arrays.equals(body.kept, kept);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(size) + Arrays.hashCode(kept);
  }

  @Override
  public String toString() {
    return isWhole() ? text() : text() + "… (" + size + " bytes)";
  }
}
