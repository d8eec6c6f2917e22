package mercury.environment.dialect;

import org.apache.qpid.server.bytebuffer.QpidByteBuffer;
import org.apache.qpid.server.protocol.v0_8.transport.AMQDataBlock;
import org.apache.qpid.server.transport.ByteBufferSender;

/**
 * Frames that Qpid cannot write: methods it does not know, and messages as they came. Immutable.
 */
final class WireFrame extends AMQDataBlock {

  private static final int OVERHEAD = 8;
  private static final byte METHOD = 1;
  private static final byte HEADER = 2;
  private static final byte BODY = 3;
  private static final byte END = (byte) 0xCE;

  private final int channel;
  private final byte[] method;
  private final Message content;
  private final int maxBody;

  private WireFrame(int channel, byte[] method, Message content, int maxFrame) {
    this.channel = channel;
    this.method = method;
    this.content = content;
    this.maxBody = maxFrame - OVERHEAD;
  }

  /** Makes a method that has no arguments. */
  static WireFrame method(int channel, int classId, int methodId) {
    return new WireFrame(channel, MethodBytes.of(classId, methodId, 0).bytes(), null, 0);
  }

  /** Makes the answer to access.request, a method that is left of an older AMQP. */
  static WireFrame accessOk(int channel) {
    return new WireFrame(channel, MethodBytes.of(30, 11, Short.BYTES).shortInt(1).bytes(), null, 0);
  }

  /** Makes a method with a message after it, in as many frames as that takes. */
  static WireFrame content(int channel, MethodBytes method, Message content, long maxFrame) {
    return new WireFrame(channel, method.bytes(), content, (int) maxFrame);
  }

  @Override
  public long getSize() {
    long size = OVERHEAD + (long) method.length;
    if (content != null) {
      long body = content.body().length;
      long frames = (body + maxBody - 1) / maxBody;
      size += OVERHEAD + content.header().length + body + frames * OVERHEAD;
    }
    return size;
  }

  @Override
  public long writePayload(ByteBufferSender sender) {
    int size = (int) getSize();
    try (QpidByteBuffer buffer = QpidByteBuffer.allocate(sender.isDirectBufferPreferred(), size)) {
      frame(buffer, METHOD, method, 0, method.length);
      if (content != null) {
        frame(buffer, HEADER, content.header(), 0, content.header().length);
        byte[] body = content.body();
        for (int from = 0; from < body.length; from += maxBody) {
          frame(buffer, BODY, body, from, Math.min(maxBody, body.length - from));
        }
      }
      buffer.flip();
      sender.send(buffer);
    }
    return size;
  }

  private void frame(QpidByteBuffer buffer, byte type, byte[] payload, int from, int length) {
    buffer.put(type);
    buffer.putUnsignedShort(channel);
    buffer.putInt(length);
    buffer.put(payload, from, length);
    buffer.put(END);
  }
}
