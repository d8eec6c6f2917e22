package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.LongString;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import mercury.harness.check.CheckContext;

/** Messages that differ in everything they have: bodies of any bytes and sizes, all properties. */
final class SampleMessages {

  /** The number of messages; the last but one has an empty body, the last a large one. */
  static final int COUNT = 4;

  private SampleMessages() {}

  static byte[] body(int n) {
    return switch (n) {
      case COUNT - 1 -> new byte[0];
      case COUNT -> new byte[2_000_000];
      default -> new byte[] {(byte) n, 0, (byte) 0xff};
    };
  }

  static BasicProperties properties(int n) {
    Map<String, Object> headers = new HashMap<>();
    headers.put("text", "Ёж " + n);
    headers.put("number", 1L << 40);
    headers.put("nothing", null);
    return new BasicProperties.Builder()
        .messageId("id " + n)
        .contentType("application/octet-stream")
        .contentEncoding("identity")
        .headers(headers)
        .deliveryMode(n % 2 + 1)
        .priority(n)
        .correlationId("correlation " + n)
        .replyTo("reply to " + n)
        .timestamp(Date.from(Instant.ofEpochSecond(1_000_000_000L + n)))
        .type("type " + n)
        .appId("app " + n)
        .build();
  }

  /** Fails unless the message arrived with body, properties and envelope as it was sent. */
  static void requireWhole(CheckContext context, Delivery message, int n) {
    context.require(Arrays.equals(message.getBody(), body(n)), "body", n);
    requireProperties(context, message.getProperties(), n);
    context.require(message.getEnvelope() != null, "envelope", n);
    boolean asDelivered =
        message.getEnvelope().getRoutingKey().equals(context.uniqueName())
            && message.getEnvelope().getExchange().isEmpty()
            && message.getEnvelope().getDeliveryTag() > 0;
    context.require(asDelivered, "envelope", n);
  }

  /** Fails as {@code properties} unless they are those of the message. */
  static void requireProperties(CheckContext context, BasicProperties seen, int n) {
    context.require(seen != null, "properties", n, "none");
    Map<String, Object> headers = seen.getHeaders() == null ? Map.of() : plain(seen.getHeaders());
    BasicProperties sent = properties(n);
    context.require(headers.equals(sent.getHeaders()), "headers", n);
    BasicProperties expected = sent.builder().headers(null).build();
    context.require(
        seen.builder().headers(null).build().equals(expected), "properties", n, "others");
  }

  /** Returns headers in which texts are strings. */
  private static Map<String, Object> plain(Map<String, Object> headers) {
    Map<String, Object> plain = new HashMap<>(headers);
    plain.replaceAll((name, value) -> value instanceof LongString text ? text.toString() : value);
    return plain;
  }
}
