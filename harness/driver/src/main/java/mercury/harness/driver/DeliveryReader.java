package mercury.harness.driver;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a delivery that the learner's code handed to a handler. */
public final class DeliveryReader {

  private DeliveryReader() {}

  /** Returns it as the RabbitMQ client has it; what the learner's code left out is null. */
  public static Delivery read(Object value) {
    Map<?, ?> delivery = value instanceof Map<?, ?> map ? map : Map.of();
    return new Delivery(
        delivery.get("envelope") instanceof Map<?, ?> envelope ? envelope(envelope) : null,
        delivery.get("properties") instanceof Map<?, ?> properties ? properties(properties) : null,
        (byte[]) plain(delivery.get("body")));
  }

  private static Envelope envelope(Map<?, ?> value) {
    return new Envelope(
        ((Number) value.get("deliveryTag")).longValue(),
        Boolean.TRUE.equals(value.get("redelivered")),
        text(value, "exchange"),
        text(value, "routingKey"));
  }

  private static BasicProperties properties(Map<?, ?> value) {
    return new BasicProperties.Builder()
        .contentType(text(value, "contentType"))
        .contentEncoding(text(value, "contentEncoding"))
        .headers(headers(value.get("headers")))
        .deliveryMode((Integer) value.get("deliveryMode"))
        .priority((Integer) value.get("priority"))
        .correlationId(text(value, "correlationId"))
        .replyTo(text(value, "replyTo"))
        .expiration(text(value, "expiration"))
        .messageId(text(value, "messageId"))
        .timestamp((Date) plain(value.get("timestamp")))
        .type(text(value, "type"))
        .userId(text(value, "userId"))
        .appId(text(value, "appId"))
        .clusterId(text(value, "clusterId"))
        .build();
  }

  private static String text(Map<?, ?> value, String key) {
    return value.get(key) == null ? null : value.get(key).toString();
  }

  private static Map<String, Object> headers(Object value) {
    if (!(value instanceof Map<?, ?> table)) {
      return null;
    }
    Map<String, Object> headers = new LinkedHashMap<>();
    table.forEach((key, element) -> headers.put(key.toString(), plain(element)));
    return headers;
  }

  /** Turns the protocol's bytes and dates back. */
  @SuppressWarnings("JavaUtilDate") // the RabbitMQ client has its timestamps so
  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(DeliveryReader::plain).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.size() == 1 && map.get("base64") instanceof String bytes) {
      return Base64.getDecoder().decode(bytes);
    }
    if (map.size() == 1 && map.get("timestamp") instanceof Number millis) {
      return new Date(millis.longValue());
    }
    return headers(map);
  }
}
