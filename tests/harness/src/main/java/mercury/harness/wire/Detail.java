package mercury.harness.wire;

import com.rabbitmq.client.AMQP;
import java.util.Map;

/**
 * What an event says beyond its kind; the comment at each says of which kinds. Every one is an
 * immutable record. Tables of arguments have plain strings where the protocol has long ones.
 */
public sealed interface Detail {

  /** Nothing. */
  record None() implements Detail {}

  /** A message on its way. */
  record Message(String exchange, String routingKey, AMQP.BasicProperties properties, Body body) {}

  /** Of {@link Kind#PUBLISH}. */
  record Publish(boolean mandatory, Message message) implements Detail {}

  /** Of {@link Kind#RETURN}. */
  record Return(int code, String text, Message message) implements Detail {}

  /** Of {@link Kind#DELIVER} and, with an empty consumer tag, {@link Kind#GET_OK}. */
  record Delivery(String consumerTag, long tag, boolean redelivered, Message message)
      implements Detail {}

  /**
   * Of {@link Kind#ACK}, {@link Kind#NACK}, {@link Kind#REJECT}, {@link Kind#CONFIRM} and {@link
   * Kind#CONFIRM_NACK}. Which messages it is about: {@link WireEvent#numbers()}.
   */
  record Settlement(long tag, boolean multiple, boolean requeue) implements Detail {}

  /** Of {@link Kind#RECOVER}. */
  record Recovery(boolean requeue) implements Detail {}

  /** Of {@link Kind#QOS}. */
  record Qos(int prefetch, boolean global) implements Detail {}

  /** Of {@link Kind#QUEUE_DECLARE}. */
  record Queue(
      String name,
      boolean passive,
      boolean durable,
      boolean exclusive,
      boolean autoDelete,
      Map<String, Object> arguments)
      implements Detail {}

  /** Of {@link Kind#QUEUE_DECLARE_OK}. */
  record Declared(String name, int messages, int consumers) implements Detail {}

  /** Of {@link Kind#EXCHANGE_DECLARE}. */
  record Exchange(
      String name,
      String type,
      boolean passive,
      boolean durable,
      boolean autoDelete,
      boolean internal,
      Map<String, Object> arguments)
      implements Detail {}

  /** Of {@link Kind#QUEUE_DELETE}, {@link Kind#QUEUE_PURGE} and {@link Kind#EXCHANGE_DELETE}. */
  record Named(String name) implements Detail {}

  /**
   * Of {@link Kind#QUEUE_BIND}, {@link Kind#QUEUE_UNBIND}, {@link Kind#EXCHANGE_BIND} and {@link
   * Kind#EXCHANGE_UNBIND}: messages go from the exchange {@code source} to {@code destination}.
   */
  record Binding(
      String source, String destination, String routingKey, Map<String, Object> arguments)
      implements Detail {}

  /** Of {@link Kind#CONSUME}; the tag is empty when the broker is to choose it. */
  record Consumer(
      String queue,
      String consumerTag,
      boolean autoAck,
      boolean exclusive,
      Map<String, Object> arguments)
      implements Detail {}

  /** Of {@link Kind#CONSUME_OK}, {@link Kind#CANCEL} and {@link Kind#CANCEL_OK}. */
  record ConsumerTag(String consumerTag) implements Detail {}

  /** Of {@link Kind#GET}. */
  record Get(String queue, boolean autoAck) implements Detail {}

  /**
   * Of {@link Kind#CONNECTION_CLOSE}, {@link Kind#CONNECTION_CLOSED} and {@link
   * Kind#CHANNEL_CLOSE}.
   *
   * @param by who closed
   * @param orderly whether with a {@code close} method, rather than by the end of the socket
   * @param code the reply code, 0 where there was none
   * @param text the reason given
   */
  record Closing(Side by, boolean orderly, int code, String text) implements Detail {}

  /** Of {@link Kind#MARK} and {@link Kind#UNDECODABLE}. */
  record Text(String text) implements Detail {}
}
