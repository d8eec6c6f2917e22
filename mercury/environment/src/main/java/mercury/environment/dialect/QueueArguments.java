package mercury.environment.dialect;

import java.util.Locale;
import java.util.Map;

/**
 * The arguments of a queue, checked. Times are in milliseconds; {@link #NONE} stands for what is
 * not limited. Immutable.
 */
record QueueArguments(
    QueueType type,
    long messageTtl,
    long expires,
    long maxLength,
    long maxLengthBytes,
    Overflow overflow,
    DeadLetterTarget deadLetter,
    int maxPriority,
    boolean singleActiveConsumer,
    long deliveryLimit,
    Map<String, Object> all) {

  static final long NONE = -1;

  private static final long DEFAULT_DELIVERY_LIMIT = 20;
  private static final String DEAD_LETTER_EXCHANGE = "x-dead-letter-exchange";
  private static final String DEAD_LETTER_KEY = "x-dead-letter-routing-key";

  /** The fate of a message too many. */
  enum Overflow {
    DROP_HEAD,
    REJECT_PUBLISH,
    REJECT_PUBLISH_DLX
  }

  /**
   * The place where dead messages go.
   *
   * @param exchange null where they are dropped
   * @param routingKey null where they keep their own
   */
  record DeadLetterTarget(String exchange, String routingKey) {}

  /** Checks arguments and refuses wrong ones as RabbitMQ does. */
  static QueueArguments of(QueueName queue, Map<String, Object> all) {
    QueueType type = QueueType.of(queue, all);
    all.keySet().forEach(argument -> checkSupported(queue, type, argument));
    ArgumentRule.ALL.forEach(
        (argument, rule) -> {
          if (all.containsKey(argument)) {
            rule.check(queue, argument, all.get(argument));
          }
        });
    if (all.containsKey(DEAD_LETTER_KEY) && !all.containsKey(DEAD_LETTER_EXCHANGE)) {
      throw queue.invalid(DEAD_LETTER_KEY, "routing_key_but_no_dlx_defined");
    }
    return checked(type, all);
  }

  private static void checkSupported(QueueName queue, QueueType type, String argument) {
    if (!type.supports(argument)) {
      throw ReplyCode.PRECONDITION_FAILED.error(
          "invalid arg '%s' for %s of queue type %s", argument, queue, type.module());
    }
  }

  private static QueueArguments checked(QueueType type, Map<String, Object> all) {
    return new QueueArguments(
        type,
        number(all, "x-message-ttl", NONE),
        number(all, "x-expires", NONE),
        number(all, "x-max-length", NONE),
        number(all, "x-max-length-bytes", NONE),
        Overflow.valueOf(
            text(all, "x-overflow", "drop-head").replace('-', '_').toUpperCase(Locale.ROOT)),
        new DeadLetterTarget(
            text(all, DEAD_LETTER_EXCHANGE, null), text(all, DEAD_LETTER_KEY, null)),
        (int) number(all, "x-max-priority", 0),
        Boolean.TRUE.equals(all.get("x-single-active-consumer")),
        type == QueueType.QUORUM ? number(all, "x-delivery-limit", DEFAULT_DELIVERY_LIMIT) : NONE,
        all);
  }

  private static long number(Map<String, Object> all, String argument, long otherwise) {
    return WireValue.isInteger(all.get(argument))
        ? ((Number) all.get(argument)).longValue()
        : otherwise;
  }

  private static String text(Map<String, Object> all, String argument, String otherwise) {
    return all.get(argument) == null ? otherwise : all.get(argument).toString();
  }
}
