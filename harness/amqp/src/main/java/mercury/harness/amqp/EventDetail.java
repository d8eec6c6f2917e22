package mercury.harness.amqp;

import com.rabbitmq.client.AMQP;
import java.util.Map;

/**
 * The details of an event beyond its kind. The comment at each record names the kinds that have it.
 * All are immutable. Argument tables have plain strings where the protocol has long strings.
 */
public sealed interface EventDetail {

  /** No details. */
  record None() implements EventDetail {}

  /** A message on its way. */
  record Message(
      String exchange, String routingKey, AMQP.BasicProperties properties, MessageBody body) {}

  /** Details of {@link EventKind#PUBLISH}. */
  record Publish(boolean mandatory, Message message) implements EventDetail {}

  /** Details of {@link EventKind#RETURN}. */
  record Return(int code, String text, Message message) implements EventDetail {}

  /**
   * Details of {@link EventKind#DELIVER} and, with an empty consumer tag, {@link EventKind#GET_OK}.
   */
  record Delivery(String consumerTag, long tag, boolean redelivered, Message message)
      implements EventDetail {}

  /**
   * Details of {@link EventKind#ACK}, {@link EventKind#NACK}, {@link EventKind#REJECT}, {@link
   * EventKind#CONFIRM} and {@link EventKind#CONFIRM_NACK}. The messages it is about stand in {@link
   * WireEvent#numbers()}.
   */
  record Settlement(long tag, boolean multiple, boolean requeue) implements EventDetail {}

  /** Details of {@link EventKind#RECOVER}. */
  record Recovery(boolean requeue) implements EventDetail {}

  /** Details of {@link EventKind#QOS}. */
  record Qos(int prefetch, boolean global) implements EventDetail {}

  /** Details of {@link EventKind#QUEUE_DECLARE}. */
  record Queue(
      String name,
      boolean passive,
      boolean durable,
      boolean exclusive,
      boolean autoDelete,
      Map<String, Object> arguments)
      implements EventDetail {}

  /** Details of {@link EventKind#QUEUE_DECLARE_OK}. */
  record QueueDeclared(String name, int messages, int consumers) implements EventDetail {}

  /** Details of {@link EventKind#EXCHANGE_DECLARE}. */
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
   * Details of {@link EventKind#QUEUE_DELETE}, {@link EventKind#QUEUE_PURGE} and {@link
   * EventKind#EXCHANGE_DELETE}.
   */
  record EntityName(String name) implements EventDetail {}

  /**
   * Details of {@link EventKind#QUEUE_BIND}, {@link EventKind#QUEUE_UNBIND}, {@link
   * EventKind#EXCHANGE_BIND} and {@link EventKind#EXCHANGE_UNBIND}: messages go from the exchange
   * {@code source} to {@code destination}.
   */
  record Binding(
      String source, String destination, String routingKey, Map<String, Object> arguments)
      implements EventDetail {}

  /** Details of {@link EventKind#CONSUME}; the tag is empty when the broker is to choose it. */
  record Consumer(
      String queue,
      String consumerTag,
      boolean autoAck,
      boolean exclusive,
      Map<String, Object> arguments)
      implements EventDetail {}

  /**
   * Details of {@link EventKind#CONSUME_OK}, {@link EventKind#CANCEL} and {@link
   * EventKind#CANCEL_OK}.
   */
  record ConsumerTag(String consumerTag) implements EventDetail {}

  /** Details of {@link EventKind#GET}. */
  record Get(String queue, boolean autoAck) implements EventDetail {}

  /**
   * Details of {@link EventKind#CONNECTION_CLOSE}, {@link EventKind#CONNECTION_CLOSED} and {@link
   * EventKind#CHANNEL_CLOSE}.
   *
   * @param by the side that closed
   * @param orderly true for a {@code close} method, false for the mere end of the socket
   * @param code the reply code, 0 where there was none
   * @param text the reason given
   */
  record CloseReason(ConnectionSide by, boolean orderly, int code, String text)
      implements EventDetail {}

  /**
   * Details of {@link EventKind#CHECK_ACTS}.
   *
   * @param action the client's method, like {@code queueDelete}
   * @param name what it was done to
   */
  record CheckAction(String action, String name) implements EventDetail {}

  /** Details of {@link EventKind#MARK} and {@link EventKind#UNDECODABLE}. */
  record Text(String text) implements EventDetail {}
}
