package mercury.environment.dialect;

import java.util.regex.Pattern;

/**
 * The time that a message may wait in a queue: the shorter of its own time and the queue's.
 * Stateless.
 */
final class TimeToLive {

  private static final Pattern WHOLE = Pattern.compile("([+-]?\\d+)(.*)", Pattern.DOTALL);
  private static final int MAX_DIGITS = 18;

  private TimeToLive() {}

  /** Refuses an {@code expiration} that is not a time. */
  static void check(String expiration) {
    var parts = WHOLE.matcher(expiration);
    if (!parts.matches() || parts.group(1).length() > MAX_DIGITS) {
      throw invalid(expiration, "no_integer");
    }
    if (!parts.group(2).isEmpty()) {
      throw invalid(expiration, "{leftover_string,\"" + parts.group(2) + "\"}");
    }
    long millis = Long.parseLong(parts.group(1));
    if (millis < 0) {
      throw invalid(expiration, "{value_negative," + millis + "}");
    }
    if (millis > ArgumentRule.MAX_MILLISECONDS) {
      throw invalid(expiration, "{value_too_large," + millis + "}");
    }
  }

  /** Returns when a message that comes in now expires, in milliseconds since 1970. */
  static long deadline(QueueArguments queue, Message message) {
    String expiration = message.properties().getExpiration();
    if (expiration == null && queue.messageTtl() == QueueArguments.NONE) {
      return QueueEntry.NEVER;
    }
    long own = expiration == null ? Long.MAX_VALUE : Long.parseLong(expiration);
    long limit = queue.messageTtl() == QueueArguments.NONE ? Long.MAX_VALUE : queue.messageTtl();
    return System.currentTimeMillis() + Math.min(own, limit);
  }

  private static AmqpErrorException invalid(String expiration, String reason) {
    return ReplyCode.PRECONDITION_FAILED.error("invalid expiration '%s': %s", expiration, reason);
  }
}
