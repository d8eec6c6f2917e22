package mercury.kit.differences.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.LongString;
import com.rabbitmq.client.ShutdownSignalException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts what a broker did into words that can be compared. */
final class AnswerText {

  private static final int MAX_BODY = 60;

  private AnswerText() {}

  static String of(Object value) {
    if (value instanceof Throwable failure) {
      return failure(failure);
    }
    if (value instanceof GetResponse got) {
      return String.format(
          Locale.ROOT,
          "%s · %d left",
          message(
              got.getEnvelope().getDeliveryTag(),
              got.getEnvelope().isRedeliver(),
              got.getEnvelope().getExchange(),
              got.getEnvelope().getRoutingKey(),
              got.getProps(),
              got.getBody()),
          got.getMessageCount());
    }
    if (value instanceof AMQP.Queue.DeclareOk declared) {
      return String.format(
          Locale.ROOT,
          "%s, %d ready, %d consumers",
          declared.getQueue(),
          declared.getMessageCount(),
          declared.getConsumerCount());
    }
    return plain(value);
  }

  static String message(
      long tag,
      boolean redelivered,
      String exchange,
      String key,
      BasicProperties properties,
      byte[] body) {
    String text = new String(body, UTF_8);
    return String.format(
        Locale.ROOT,
        "#%d%s '%s' from '%s' by '%s'%s",
        tag,
        redelivered ? " again" : "",
        text.length() > MAX_BODY ? text.length() + " characters" : text,
        exchange,
        key,
        properties(properties));
  }

  /** Replaces what is another with every broker and every run. */
  static String normal(String text, String prefix) {
    return text.replace(prefix, "")
        .replaceAll("amq\\.gen-[\\w-]+", "amq.gen-…")
        .replaceAll("amq\\.ctag-[\\w-]+", "amq.ctag-…")
        .replaceAll("amq\\.rabbitmq\\.reply-to\\.[\\w.+/=-]+", "amq.rabbitmq.reply-to.…");
  }

  private static String properties(BasicProperties properties) {
    StringBuilder text = new StringBuilder();
    add(text, "type", properties.getContentType());
    add(text, "encoding", properties.getContentEncoding());
    add(text, "mode", properties.getDeliveryMode());
    add(text, "priority", properties.getPriority());
    add(text, "correlation", properties.getCorrelationId());
    add(text, "reply-to", properties.getReplyTo());
    add(text, "expiration", properties.getExpiration());
    add(text, "id", properties.getMessageId());
    add(text, "timestamp", properties.getTimestamp());
    add(text, "kind", properties.getType());
    add(text, "user", properties.getUserId());
    add(text, "app", properties.getAppId());
    add(text, "headers", properties.getHeaders());
    return text.toString();
  }

  private static void add(StringBuilder text, String name, Object value) {
    if (value != null) {
      text.append(' ').append(name).append('=').append(plain(value));
    }
  }

  private static String plain(Object value) {
    if (value instanceof Map<?, ?> table) {
      Map<String, String> sorted = new TreeMap<>();
      table.forEach((key, entry) -> sorted.put(key.toString(), plain(entry)));
      return sorted.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(AnswerText::plain).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof LongString string) {
      return string.toString();
    }
    if (value instanceof Date date) {
      return isRecent(date) ? "now" : "at " + date.toInstant().toEpochMilli();
    }
    return String.valueOf(value);
  }

  private static boolean isRecent(Date date) {
    return date.toInstant().isAfter(Instant.ofEpochMilli(1_000_000_000_000L));
  }

  private static String failure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ShutdownSignalException shutdown) {
        return closed(shutdown);
      }
    }
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  private static String closed(ShutdownSignalException shutdown) {
    if (shutdown.getReason() instanceof AMQP.Channel.Close close) {
      return String.format(
          Locale.ROOT,
          "channel closed, %d %s (%d, %d)",
          close.getReplyCode(),
          close.getReplyText(),
          close.getClassId(),
          close.getMethodId());
    }
    if (shutdown.getReason() instanceof AMQP.Connection.Close close) {
      return String.format(
          Locale.ROOT,
          "connection closed, %d %s (%d, %d)",
          close.getReplyCode(),
          close.getReplyText(),
          close.getClassId(),
          close.getMethodId());
    }
    return "connection lost";
  }
}
