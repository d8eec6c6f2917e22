package mercury.harness.amqp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The body of a message, or its beginning: at most {@value #MAX_KEPT_BYTES} bytes are kept, and
 * none when the tap's memory for bodies is used up. Immutable.
 */
public final class MessageBody {

  /** The most bytes that are kept of one body. */
  public static final int MAX_KEPT_BYTES = 64 * 1024;

  private final byte[] kept;
  private final long size;

  MessageBody(byte[] kept, long size) {
    this.kept = kept;
    this.size = size;
  }

  /** Makes a whole body. */
  public static MessageBody of(byte[] bytes) {
    return new MessageBody(bytes.clone(), bytes.length);
  }

  /** Returns a copy of the bytes that were kept. */
  public byte[] bytes() {
    return kept.clone();
  }

  /** Returns the bytes that were kept, read as UTF-8. */
  public String text() {
    return new String(kept, UTF_8);
  }

  /** Returns the size of the whole body, in bytes. */
  public long size() {
    return size;
  }

  /** Tells whether the whole body was kept. */
  public boolean isWhole() {
    return kept.length == size;
  }

  /** Compares the whole body with these bytes, as far as it was kept. */
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
