package mercury.harness.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * The key, the value or a header of a record, or its beginning: at most {@value #MAX_KEPT_BYTES}
 * bytes are kept, and none when the tap's memory is used up. Immutable.
 *
 * @param kept the bytes that were kept
 * @param size the size of the whole, in bytes
 */
public record RecordBytes(ByteBuffer kept, int size) {

  /** The most bytes that are kept of one key or value. */
  public static final int MAX_KEPT_BYTES = 64 * 1024;

  public RecordBytes {
    kept = kept.asReadOnlyBuffer();
  }

  /** Returns the bytes that were kept, to be read from the beginning. */
  @Override
  public ByteBuffer kept() {
    return kept.duplicate();
  }

  /** Tells whether all bytes were kept. */
  public boolean isWhole() {
    return kept.remaining() == size;
  }

  /** Returns the bytes that were kept, read as UTF-8. */
  public String text() {
    return UTF_8.decode(kept()).toString();
  }

  @Override
  public String toString() {
    return isWhole() ? text() : text() + "… (" + size + " bytes)";
  }
}
