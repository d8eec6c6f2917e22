package mercury.environment.dialect;

import java.util.Map;
import org.apache.qpid.server.bytebuffer.QpidByteBuffer;
import org.apache.qpid.server.protocol.v0_8.AMQShortString;
import org.apache.qpid.server.protocol.v0_8.EncodingUtils;

/**
 * A request to bind an exchange to an exchange, or to take that back: two methods that RabbitMQ
 * added to AMQP. Immutable.
 */
record ExchangeBinding(
    boolean isBind,
    String target,
    String source,
    String key,
    boolean nowait,
    Map<String, Object> arguments) {

  private static final int BIND_OK = 31;
  private static final int UNBIND_OK = 51;

  /** Reads the arguments of the method. */
  static ExchangeBinding read(boolean isBind, QpidByteBuffer in) {
    in.getUnsignedShort(); // the ticket, unused
    String target = text(in);
    String source = text(in);
    String key = text(in);
    boolean nowait = (in.get() & 1) != 0;
    return new ExchangeBinding(
        isBind, target, source, key, nowait, WireValue.table(EncodingUtils.readFieldTable(in)));
  }

  void applyTo(ExchangeMethods exchanges) {
    if (isBind) {
      exchanges.bind(target, source, key, arguments);
    } else {
      exchanges.unbind(target, source, key, arguments);
    }
  }

  int okMethod() {
    return isBind ? BIND_OK : UNBIND_OK;
  }

  private static String text(QpidByteBuffer in) {
    AMQShortString text = AMQShortString.readAMQShortString(in);
    return text == null ? "" : text.toString();
  }
}
