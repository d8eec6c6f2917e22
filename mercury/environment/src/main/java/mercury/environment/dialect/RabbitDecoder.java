package mercury.environment.dialect;

import org.apache.qpid.server.bytebuffer.QpidByteBuffer;
import org.apache.qpid.server.protocol.v0_8.AMQFrameDecodingException;
import org.apache.qpid.server.protocol.v0_8.ServerDecoder;

/** Decodes frames as Qpid does, and in addition what only RabbitMQ knows. For one thread. */
final class RabbitDecoder extends ServerDecoder {

  private static final byte HEADER_FRAME = 2;
  private static final int EXCHANGE_BIND = 0x0028_001E;
  private static final int EXCHANGE_UNBIND = 0x0028_0028;

  private final ClientConnection connection;

  RabbitDecoder(ClientConnection connection) {
    super(connection);
    this.connection = connection;
  }

  @Override
  protected void processFrame(int channel, byte type, long size, QpidByteBuffer in)
      throws AMQFrameDecodingException {
    if (type == HEADER_FRAME) {
      byte[] payload = new byte[(int) size];
      in.get(payload);
      connection.header(channel, payload);
    } else {
      super.processFrame(channel, type, size, in);
    }
  }

  @Override
  protected void processMethod(int channel, QpidByteBuffer in) throws AMQFrameDecodingException {
    int method = in.getInt(in.position());
    if (method == EXCHANGE_BIND || method == EXCHANGE_UNBIND) {
      in.getInt();
      ExchangeBinding binding = ExchangeBinding.read(method == EXCHANGE_BIND, in);
      connection.setCurrentMethod(method >> 16, method & 0xFFFF);
      connection.exchangeBinding(channel, binding);
    } else {
      super.processMethod(channel, in);
    }
  }
}
