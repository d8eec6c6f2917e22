package mercury.harness.wire;

import com.rabbitmq.client.AMQP;
import java.util.Map;

/** What the methods of AMQP 0-9-1 say. */
final class Details {

  private Details() {}

  static Detail published(AMQP.Basic.Publish m, Content content) {
    return new Detail.Publish(m.getMandatory(), content.to(m.getExchange(), m.getRoutingKey()));
  }

  static Detail returned(AMQP.Basic.Return m, Content content) {
    return new Detail.Return(
        m.getReplyCode(), m.getReplyText(), content.to(m.getExchange(), m.getRoutingKey()));
  }

  static Detail delivered(AMQP.Basic.Deliver m, Content content) {
    return new Detail.Delivery(
        m.getConsumerTag(),
        m.getDeliveryTag(),
        m.getRedelivered(),
        content.to(m.getExchange(), m.getRoutingKey()));
  }

  static Detail got(AMQP.Basic.GetOk m, Content content) {
    return new Detail.Delivery(
        "", m.getDeliveryTag(), m.getRedelivered(), content.to(m.getExchange(), m.getRoutingKey()));
  }

  static Detail acked(AMQP.Basic.Ack m) {
    return new Detail.Settlement(m.getDeliveryTag(), m.getMultiple(), false);
  }

  static Detail nacked(AMQP.Basic.Nack m) {
    return new Detail.Settlement(m.getDeliveryTag(), m.getMultiple(), m.getRequeue());
  }

  static Detail rejected(AMQP.Basic.Reject m) {
    return new Detail.Settlement(m.getDeliveryTag(), false, m.getRequeue());
  }

  static Detail qos(AMQP.Basic.Qos m) {
    return new Detail.Qos(m.getPrefetchCount() & 0xffff, m.getGlobal());
  }

  static Detail consumer(AMQP.Basic.Consume m) {
    return new Detail.Consumer(
        m.getQueue(),
        m.getConsumerTag(),
        m.getNoAck(),
        m.getExclusive(),
        Tables.plain(m.getArguments()));
  }

  static Detail queue(AMQP.Queue.Declare m) {
    return new Detail.Queue(
        m.getQueue(),
        m.getPassive(),
        m.getDurable(),
        m.getExclusive(),
        m.getAutoDelete(),
        Tables.plain(m.getArguments()));
  }

  static Detail declared(AMQP.Queue.DeclareOk m) {
    return new Detail.Declared(m.getQueue(), m.getMessageCount(), m.getConsumerCount());
  }

  static Detail exchange(AMQP.Exchange.Declare m) {
    return new Detail.Exchange(
        m.getExchange(),
        m.getType(),
        m.getPassive(),
        m.getDurable(),
        m.getAutoDelete(),
        m.getInternal(),
        Tables.plain(m.getArguments()));
  }

  static Detail binding(
      String source, String destination, String routingKey, Map<String, Object> arguments) {
    return new Detail.Binding(source, destination, routingKey, Tables.plain(arguments));
  }

  static Detail closing(Content content, int code, String text) {
    return new Detail.Closing(content.from(), true, code, text);
  }
}
