package mercury.environment.dialect;

import com.rabbitmq.client.LongString;
import java.util.Map;
import java.util.Set;

/** A rule for the values of one argument of a queue, with what RabbitMQ says of others. */
@FunctionalInterface
interface ArgumentRule {

  int MAX_PRIORITY = 255;
  long MAX_MILLISECONDS = 315_360_000_000L; // ten years

  /** Refuses a wrong value. */
  void check(QueueName queue, String argument, Object value);

  ArgumentRule WHOLE =
      (queue, argument, value) -> {
        if (!WireValue.isInteger(value)) {
          String got = "\"expected integer, got " + WireValue.type(value) + "\"";
          throw queue.invalid(argument, got);
        }
        if (((Number) value).longValue() < 0) {
          throw queue.invalid(argument, "{value_negative," + value + "}");
        }
      };

  ArgumentRule TIME =
      (queue, argument, value) -> {
        WHOLE.check(queue, argument, value);
        if (((Number) value).longValue() > MAX_MILLISECONDS) {
          throw queue.invalid(argument, "{value_too_large," + value + "}");
        }
      };

  ArgumentRule EXPIRES =
      (queue, argument, value) -> {
        TIME.check(queue, argument, value);
        if (((Number) value).longValue() == 0) {
          throw queue.invalid(argument, "{value_zero,0}");
        }
      };

  ArgumentRule PRIORITY =
      (queue, argument, value) -> {
        WHOLE.check(queue, argument, value);
        if (((Number) value).longValue() > MAX_PRIORITY) {
          throw queue.invalid(argument, "{max_value_exceeded," + value + "}");
        }
      };

  ArgumentRule VERSION =
      (queue, argument, value) -> {
        WHOLE.check(queue, argument, value);
        long version = ((Number) value).longValue();
        if (version != 1 && version != 2) {
          throw queue.invalid(argument, "\"unsupported queue version '" + value + "'\"");
        }
      };

  ArgumentRule FLAG =
      (queue, argument, value) -> {
        if (!(value instanceof Boolean)) {
          throw unacceptable(queue, argument, value);
        }
      };

  ArgumentRule TEXT =
      (queue, argument, value) -> {
        if (!(value instanceof LongString)) {
          throw unacceptable(queue, argument, value);
        }
      };

  ArgumentRule OVERFLOW =
      (queue, argument, value) -> {
        TEXT.check(queue, argument, value);
        if (!Set.of("drop-head", "reject-publish", "reject-publish-dlx")
            .contains(value.toString())) {
          throw queue.invalid(argument, "invalid_overflow");
        }
      };

  ArgumentRule MODE =
      (queue, argument, value) -> {
        TEXT.check(queue, argument, value);
        if (!Set.of("default", "lazy").contains(value.toString())) {
          throw queue.invalid(argument, "\"unsupported queue mode '" + value + "'\"");
        }
      };

  ArgumentRule EXCHANGE =
      (queue, argument, value) -> {
        if (!(value instanceof LongString)) {
          throw ReplyCode.PRECONDITION_FAILED.error(
              "invalid type '%s' for arg '%s' in %s", WireValue.type(value), argument, queue);
        }
      };

  /** The rules, by argument; arguments that are not here may have any value. */
  Map<String, ArgumentRule> ALL =
      Map.ofEntries(
          Map.entry("x-message-ttl", TIME),
          Map.entry("x-expires", EXPIRES),
          Map.entry("x-max-length", WHOLE),
          Map.entry("x-max-length-bytes", WHOLE),
          Map.entry("x-max-priority", PRIORITY),
          Map.entry("x-queue-version", VERSION),
          Map.entry("x-single-active-consumer", FLAG),
          Map.entry("x-overflow", OVERFLOW),
          Map.entry("x-queue-mode", MODE),
          Map.entry("x-dead-letter-exchange", EXCHANGE),
          Map.entry("x-dead-letter-routing-key", TEXT));

  private static AmqpErrorException unacceptable(QueueName queue, String argument, Object value) {
    return queue.invalid(argument, "{unacceptable_type," + WireValue.type(value) + "}");
  }
}
