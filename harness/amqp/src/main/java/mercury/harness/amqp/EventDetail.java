package mercury.harness.amqp;

import com.rabbitmq.client.AMQP;
import java.util.Map;

/**
 * What an event says beyond its kind; the comment at each says of which kinds. Every one is an
 * immutable record. Tables of arguments have plain strings where the protocol has long ones.
 */
public sealed interface EventDetail {

  /** Nothing. */
  record None() implements EventDetail {}

  /** A message on its way. */
  record Message(
      String exchange, String routingKey, AMQP.BasicProperties properties, MessageBody body) {}

  /** Of {@link EventKind#PUBLISH}. */
  record Publish(boolean mandatory, Message message) implements EventDetail {}

  /** Of {@link EventKind#RETURN}. */
  record Return(int code, String text, Message message) implements EventDetail {}

  /** Of {@link EventKind#DELIVER} and, with an empty consumer tag, {@link EventKind#GET_OK}. */
  record Delivery(String consumerTag, long tag, boolean redelivered, Message message)
      implements EventDetail {}

  /**
   * Of {@link EventKind#ACK}, {@link EventKind#NACK}, {@link EventKind#REJECT}, {@link
   * EventKind#CONFIRM} and {@link EventKind#CONFIRM_NACK}. Which messages it is about: {@link
   * WireEvent#numbers()}.
   */
  record Settlement(long tag, boolean multiple, boolean requeue) implements EventDetail {}

  /** Of {@link EventKind#RECOVER}. */
  record Recovery(boolean requeue) implements EventDetail {}

  /** Of {@link EventKind#QOS}. */
  record Qos(int prefetch, boolean global) implements EventDetail {}

  /** Of {@link EventKind#QUEUE_DECLARE}. */
  record Queue(
      String name,
      boolean passive,
      boolean durable,
      boolean exclusive,
      boolean autoDelete,
      Map<String, Object> arguments)
      implements EventDetail {}

  /** Of {@link EventKind#QUEUE_DECLARE_OK}. */
  record QueueDeclared(String name, int messages, int consumers) implements EventDetail {}

  /** Of {@link EventKind#EXCHANGE_DECLARE}. */
  record Exchange(
      String name,
      String type,
      boolean passive,
      boolean durable,
      boolean autoDelete,
      boolean internal,
      Map<String, Object> arguments)
      implements EventDetail {}

  /**
   * Of {@link EventKind#QUEUE_DELETE}, {@link EventKind#QUEUE_PURGE} and {@link
   * EventKind#EXCHANGE_DELETE}.
   */
  record EntityName(String name) implements EventDetail {}

  /**
   * Of {@link EventKind#QUEUE_BIND}, {@link EventKind#QUEUE_UNBIND}, {@link
   * EventKind#EXCHANGE_BIND} and {@link EventKind#EXCHANGE_UNBIND}: messages go from the exchange
   * {@code source} to {@code destination}.
   */
  record Binding(
      String source, String destination, String routingKey, Map<String, Object> arguments)
      implements EventDetail {}

  /** Of {@link EventKind#CONSUME}; the tag is empty when the broker is to choose it. */
  record Consumer(
      String queue,
      String consumerTag,
      boolean autoAck,
      boolean exclusive,
      Map<String, Object> arguments)
      implements EventDetail {}

  /** Of {@link EventKind#CONSUME_OK}, {@link EventKind#CANCEL} and {@link EventKind#CANCEL_OK}. */
  record ConsumerTag(String consumerTag) implements EventDetail {}

  /** Of {@link EventKind#GET}. */
  record Get(String queue, boolean autoAck) implements EventDetail {}

  /**
   * Of {@link EventKind#CONNECTION_CLOSE}, {@link EventKind#CONNECTION_CLOSED} and {@link
   * EventKind#CHANNEL_CLOSE}.
   *
   * @param by who closed
   * @param orderly whether with a {@code close} method, rather than by the end of the socket
   * @param code the reply code, 0 where there was none
   * @param text the reason given
   */
  record CloseReason(ConnectionSide by, boolean orderly, int code, String text)
      implements EventDetail {}

  /** Of {@link EventKind#MARK} and {@link EventKind#UNDECODABLE}. */
  record Text(String text) implements EventDetail {}
}
