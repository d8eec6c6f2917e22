package mercury.driver;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.LongString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a delivery of the RabbitMQ client into a message, whole. */
final class DeliveryValue {

  private DeliveryValue() {}

  /** Returns its body, properties and envelope; a part that is missing is null. */
  static Map<String, Object> of(Delivery delivery) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("body", delivery.getBody());
    value.put("properties", delivery.getProperties() == null ? null : of(delivery.getProperties()));
    value.put("envelope", delivery.getEnvelope() == null ? null : of(delivery.getEnvelope()));
    return value;
  }

  private static Map<String, Object> of(Envelope envelope) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("deliveryTag", envelope.getDeliveryTag());
    value.put("redelivered", envelope.isRedeliver());
    value.put("exchange", envelope.getExchange());
    value.put("routingKey", envelope.getRoutingKey());
    return value;
  }

  private static Map<String, Object> of(BasicProperties properties) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("contentType", properties.getContentType());
    value.put("contentEncoding", properties.getContentEncoding());
    value.put("headers", plain(properties.getHeaders()));
    value.put("deliveryMode", properties.getDeliveryMode());
    value.put("priority", properties.getPriority());
    value.put("correlationId", properties.getCorrelationId());
    value.put("replyTo", properties.getReplyTo());
    value.put("expiration", properties.getExpiration());
    value.put("messageId", properties.getMessageId());
    value.put("timestamp", properties.getTimestamp());
    value.put("type", properties.getType());
    value.put("userId", properties.getUserId());
    value.put("appId", properties.getAppId());
    value.put("clusterId", properties.getClusterId());
    return value;
  }

  /** The protocol's long strings are strings. */
  private static Object plain(Object value) {
    if (value instanceof LongString text) {
      return text.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(DeliveryValue::plain).toList();
    }
    if (value instanceof Map<?, ?> table) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      table.forEach((key, element) -> copy.put(key, plain(element)));
      return copy;
    }
    return value;
  }
}
