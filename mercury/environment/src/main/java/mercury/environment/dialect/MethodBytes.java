package mercury.environment.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The bytes of a method, written argument by argument. For one thread. */
final class MethodBytes {

  private final ByteBuffer buffer;

  private MethodBytes(int size) {
    buffer = ByteBuffer.allocate(size);
  }

  /** Begins a method whose arguments take at most that many bytes. */
  static MethodBytes of(int classId, int methodId, int size) {
    MethodBytes method = new MethodBytes(2 * Short.BYTES + size);
    method.buffer.putShort((short) classId).putShort((short) methodId);
    return method;
  }

  MethodBytes text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    buffer.put((byte) bytes.length).put(bytes);
    return this;
  }

  MethodBytes octet(boolean bit) {
    buffer.put((byte) (bit ? 1 : 0));
    return this;
  }

  MethodBytes shortInt(int value) {
    buffer.putShort((short) value);
    return this;
  }

  MethodBytes longInt(int value) {
    buffer.putInt(value);
    return this;
  }

  MethodBytes longLong(long value) {
    buffer.putLong(value);
    return this;
  }

  byte[] bytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
