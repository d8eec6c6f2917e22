package mercury.harness.amqp;

import com.rabbitmq.client.AMQP.Basic;
import com.rabbitmq.client.AMQP.Channel;
import com.rabbitmq.client.AMQP.Confirm;
import com.rabbitmq.client.AMQP.Connection;
import com.rabbitmq.client.AMQP.Exchange;
import com.rabbitmq.client.AMQP.Queue;
import com.rabbitmq.client.AMQP.Tx;
import com.rabbitmq.client.Method;
import java.util.Optional;

/** The methods of AMQP 0-9-1 that the timeline lists. */
final class AmqpMethodTable {

  private static final AmqpMethodDictionary ALL = new AmqpMethodDictionary();

  static {
    sessions();
    publishing();
    consuming();
    settling();
    queues();
    exchanges();
  }

  private AmqpMethodTable() {}

  /** Returns the event of a method; empty when the timeline does not list it. */
  static Optional<EventDraft> translate(
      int channel, EventDirection direction, Method method, MethodContent content) {
    return ALL.translate(channel, direction, method, content);
  }

  private static void sessions() {
    ALL.put(Channel.Open.class, EventKind.CHANNEL_OPEN)
        .put(
            Channel.Close.class,
            EventKind.CHANNEL_CLOSE,
            (m, content) -> MethodDetails.closing(content, m.getReplyCode(), m.getReplyText()))
        .put(
            Connection.Close.class,
            EventKind.CONNECTION_CLOSE,
            (m, content) -> MethodDetails.closing(content, m.getReplyCode(), m.getReplyText()));
  }

  private static void publishing() {
    ALL.put(Confirm.Select.class, EventKind.CONFIRM_SELECT)
        .put(Tx.Select.class, EventKind.TX_SELECT)
        .put(Tx.Commit.class, EventKind.TX_COMMIT)
        .put(Tx.Rollback.class, EventKind.TX_ROLLBACK)
        .put(Basic.Publish.class, EventKind.PUBLISH, MethodDetails::published)
        .put(Basic.Return.class, EventKind.RETURN, MethodDetails::returned);
  }

  private static void consuming() {
    ALL.put(Basic.Qos.class, EventKind.QOS, MethodDetails::qos)
        .put(Basic.Consume.class, EventKind.CONSUME, MethodDetails::consumer)
        .put(Basic.ConsumeOk.class, EventKind.CONSUME_OK, m -> tag(m.getConsumerTag()))
        .put(Basic.Cancel.class, EventKind.CANCEL, m -> tag(m.getConsumerTag()))
        .put(Basic.CancelOk.class, EventKind.CANCEL_OK, m -> tag(m.getConsumerTag()))
        .put(Basic.Deliver.class, EventKind.DELIVER, MethodDetails::delivered)
        .put(Basic.Get.class, EventKind.GET, m -> new EventDetail.Get(m.getQueue(), m.getNoAck()))
        .put(Basic.GetOk.class, EventKind.GET_OK, MethodDetails::got)
        .put(Basic.GetEmpty.class, EventKind.GET_EMPTY);
  }

  private static void settling() {
    ALL.put(Basic.Ack.class, EventKind.ACK, EventKind.CONFIRM, (m, none) -> MethodDetails.acked(m))
        .put(
            Basic.Nack.class,
            EventKind.NACK,
            EventKind.CONFIRM_NACK,
            (m, none) -> MethodDetails.nacked(m))
        .put(Basic.Reject.class, EventKind.REJECT, MethodDetails::rejected)
        .put(Basic.Recover.class, EventKind.RECOVER, m -> new EventDetail.Recovery(m.getRequeue()))
        .put(
            Basic.RecoverAsync.class,
            EventKind.RECOVER,
            m -> new EventDetail.Recovery(m.getRequeue()));
  }

  private static void queues() {
    ALL.put(Queue.Declare.class, EventKind.QUEUE_DECLARE, MethodDetails::queue)
        .put(Queue.DeclareOk.class, EventKind.QUEUE_DECLARE_OK, MethodDetails::declared)
        .put(
            Queue.Delete.class,
            EventKind.QUEUE_DELETE,
            m -> new EventDetail.EntityName(m.getQueue()))
        .put(
            Queue.Purge.class, EventKind.QUEUE_PURGE, m -> new EventDetail.EntityName(m.getQueue()))
        .put(Queue.Bind.class, EventKind.QUEUE_BIND, AmqpMethodTable::queueBound)
        .put(Queue.Unbind.class, EventKind.QUEUE_UNBIND, AmqpMethodTable::queueUnbound);
  }

  private static void exchanges() {
    ALL.put(Exchange.Declare.class, EventKind.EXCHANGE_DECLARE, MethodDetails::exchange)
        .put(
            Exchange.Delete.class,
            EventKind.EXCHANGE_DELETE,
            m -> new EventDetail.EntityName(m.getExchange()))
        .put(Exchange.Bind.class, EventKind.EXCHANGE_BIND, AmqpMethodTable::bound)
        .put(Exchange.Unbind.class, EventKind.EXCHANGE_UNBIND, AmqpMethodTable::unbound);
  }

  private static EventDetail tag(String consumerTag) {
    return new EventDetail.ConsumerTag(consumerTag);
  }

  private static EventDetail queueBound(Queue.Bind m) {
    return MethodDetails.binding(
        m.getExchange(), m.getQueue(), m.getRoutingKey(), m.getArguments());
  }

  private static EventDetail queueUnbound(Queue.Unbind m) {
    return MethodDetails.binding(
        m.getExchange(), m.getQueue(), m.getRoutingKey(), m.getArguments());
  }

  private static EventDetail bound(Exchange.Bind m) {
    return MethodDetails.binding(
        m.getSource(), m.getDestination(), m.getRoutingKey(), m.getArguments());
  }

  private static EventDetail unbound(Exchange.Unbind m) {
    return MethodDetails.binding(
        m.getSource(), m.getDestination(), m.getRoutingKey(), m.getArguments());
  }
}
