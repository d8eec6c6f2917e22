package mercury.harness.kafka;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Collects the frames of a stream of bytes that arrives in pieces of any size: four bytes with the
 * size of the rest, and the rest. It allocates memory for the bytes that came, not for the size
 * that a frame claims. After a size that no frame has it is {@link #isLost()} and collects nothing
 * more.
 */
final class FrameCollector {

  /** The bytes that hold a frame's size. */
  static final int SIZE_BYTES = Integer.BYTES;

  /** A broker takes no larger request, unless it is told to. */
  private static final int MAX_BYTES = 100 * 1024 * 1024;

  private ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private int missing = SIZE_BYTES;
  private int size;
  private boolean sized;
  private boolean lost;

  /**
   * Reads bytes up to the end of the next frame.
   *
   * @return the position behind the last byte read
   */
  int collect(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && !lost && !(sized && missing == 0)) {
      int length = Math.min(missing, to - at);
      collected.write(bytes, at, length);
      readSize(bytes, at, length);
      at += length;
      missing -= length;
      if (missing == 0 && !sized) {
        sized = true;
        missing = size;
        lost = size < 0 || size > MAX_BYTES;
      }
    }
    return at;
  }

  /** Returns the frame that ended where the last {@link #collect} did, with its size in front. */
  Optional<byte[]> frame() {
    if (lost || !sized || missing > 0) {
      return Optional.empty();
    }
    return Optional.of(takeAll());
  }

  boolean isLost() {
    return lost;
  }

  /** Returns what was collected so far, and forgets it. */
  byte[] takeAll() {
    byte[] all = collected.toByteArray();
    collected = new ByteArrayOutputStream();
    missing = SIZE_BYTES;
    sized = false;
    return all;
  }

  private void readSize(byte[] bytes, int at, int length) {
    for (int i = at; i < at + length && !sized; i++) {
      size = (size << Byte.SIZE) | (bytes[i] & 0xff);
    }
  }
}
