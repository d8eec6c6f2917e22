package mercury.playground;

import java.lang.reflect.Field;
import org.apache.qpid.server.consumer.ConsumerTarget;
import org.apache.qpid.server.flow.FlowCreditManager;
import org.apache.qpid.server.protocol.v0_8.AMQChannel;
import org.apache.qpid.server.protocol.v0_8.ConsumerTarget_0_8;

/**
 * The limit that the embedded broker sets a consumer. Immutable.
 *
 * @param prefetch 0 for any number, -1 where that is unknown
 * @param autoAck whether sending a message acknowledges it
 */
record ConsumerCredit(String tag, String connection, int prefetch, boolean autoAck) {

  private static final ConsumerCredit UNKNOWN = new ConsumerCredit("", "", -1, false);
  private static final String WITH_LIMIT = "Pre0_10CreditManager";

  static ConsumerCredit of(ConsumerTarget<?> target) {
    if (!(target instanceof ConsumerTarget_0_8 consumer)) {
      return UNKNOWN;
    }
    AMQChannel channel = consumer.getChannel();
    FlowCreditManager manager = consumer.getCreditManager();
    boolean limited = manager.getClass().getSimpleName().equals(WITH_LIMIT);
    return new ConsumerCredit(
        consumer.getConsumerTag().toString(),
        channel.getAMQPConnection().getName(),
        limited ? limit(manager) : 0,
        !limited);
  }

  /** Reads a private field: the broker has no method for the number, and no log line. */
  private static int limit(FlowCreditManager manager) {
    try {
      Field limit = manager.getClass().getDeclaredField("_messageCreditLimit");
      limit.setAccessible(true);
      return (int) limit.getLong(manager);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return -1;
    }
  }
}
