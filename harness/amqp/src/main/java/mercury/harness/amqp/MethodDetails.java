package mercury.harness.amqp;

import com.rabbitmq.client.AMQP;
import java.util.Map;

/** Makes the details of an event from the methods of AMQP 0-9-1. */
final class MethodDetails {

  private MethodDetails() {}

  static EventDetail published(AMQP.Basic.Publish m, MethodContent content) {
    return new EventDetail.Publish(
        m.getMandatory(), content.to(m.getExchange(), m.getRoutingKey()));
  }

  static EventDetail returned(AMQP.Basic.Return m, MethodContent content) {
    return new EventDetail.Return(
        m.getReplyCode(), m.getReplyText(), content.to(m.getExchange(), m.getRoutingKey()));
  }

  static EventDetail delivered(AMQP.Basic.Deliver m, MethodContent content) {
    return new EventDetail.Delivery(
        m.getConsumerTag(),
        m.getDeliveryTag(),
        m.getRedelivered(),
        content.to(m.getExchange(), m.getRoutingKey()));
  }

  static EventDetail got(AMQP.Basic.GetOk m, MethodContent content) {
    return new EventDetail.Delivery(
        "", m.getDeliveryTag(), m.getRedelivered(), content.to(m.getExchange(), m.getRoutingKey()));
  }

  static EventDetail acked(AMQP.Basic.Ack m) {
    return new EventDetail.Settlement(m.getDeliveryTag(), m.getMultiple(), false);
  }

  static EventDetail nacked(AMQP.Basic.Nack m) {
    return new EventDetail.Settlement(m.getDeliveryTag(), m.getMultiple(), m.getRequeue());
  }

  static EventDetail rejected(AMQP.Basic.Reject m) {
    return new EventDetail.Settlement(m.getDeliveryTag(), false, m.getRequeue());
  }

  static EventDetail qos(AMQP.Basic.Qos m) {
    return new EventDetail.Qos(m.getPrefetchCount() & 0xffff, m.getGlobal());
  }

  static EventDetail consumer(AMQP.Basic.Consume m) {
    return new EventDetail.Consumer(
        m.getQueue(),
        m.getConsumerTag(),
        m.getNoAck(),
        m.getExclusive(),
        ArgumentTables.plain(m.getArguments()));
  }

  static EventDetail queue(AMQP.Queue.Declare m) {
    return new EventDetail.Queue(
        m.getQueue(),
        m.getPassive(),
        m.getDurable(),
        m.getExclusive(),
        m.getAutoDelete(),
        ArgumentTables.plain(m.getArguments()));
  }

  static EventDetail declared(AMQP.Queue.DeclareOk m) {
    return new EventDetail.QueueDeclared(m.getQueue(), m.getMessageCount(), m.getConsumerCount());
  }

  static EventDetail exchange(AMQP.Exchange.Declare m) {
    return new EventDetail.Exchange(
        m.getExchange(),
        m.getType(),
        m.getPassive(),
        m.getDurable(),
        m.getAutoDelete(),
        m.getInternal(),
        ArgumentTables.plain(m.getArguments()));
  }

  static EventDetail binding(
      String source, String destination, String routingKey, Map<String, Object> arguments) {
    return new EventDetail.Binding(
        source, destination, routingKey, ArgumentTables.plain(arguments));
  }

  static EventDetail closing(MethodContent content, int code, String text) {
    return new EventDetail.CloseReason(content.from(), true, code, text);
  }
}
