package mercury.harness.amqp;

import com.rabbitmq.client.AMQP;

/** A frame as it came; its payload may be truncated. */
final class RawFrame {

  /** The frame type that stands for the eight bytes that open a connection. */
  static final int PROTOCOL_HEADER = 'A';

  private final int type;
  private final int channel;
  private final byte[] payload;
  private final long size;

  RawFrame(int type, int channel, byte[] payload, long size) {
    this.type = type;
    this.channel = channel;
    this.payload = payload;
    this.size = size;
  }

  static boolean isType(int type) {
    return type == AMQP.FRAME_METHOD
        || type == AMQP.FRAME_HEADER
        || type == AMQP.FRAME_BODY
        || type == AMQP.FRAME_HEARTBEAT;
  }

  /** Returns how many bytes of a payload of that type are kept. */
  static int limit(int type) {
    return type == AMQP.FRAME_BODY ? MessageBody.MAX_KEPT_BYTES : 1024 * 1024;
  }

  int type() {
    return type;
  }

  int channel() {
    return channel;
  }

  /** Returns the first {@link #limit} bytes of the payload; must not be changed. */
  byte[] payload() {
    return payload;
  }

  /** Returns the size of the whole payload, in bytes. */
  long size() {
    return size;
  }
}
