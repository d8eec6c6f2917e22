package mercury.harness.wire;

import com.rabbitmq.client.AMQP.Basic;
import com.rabbitmq.client.AMQP.Channel;
import com.rabbitmq.client.AMQP.Confirm;
import com.rabbitmq.client.AMQP.Connection;
import com.rabbitmq.client.AMQP.Exchange;
import com.rabbitmq.client.AMQP.Queue;
import com.rabbitmq.client.AMQP.Tx;
import com.rabbitmq.client.Method;
import java.util.Optional;

/** The methods of AMQP 0-9-1 that the time line lists. */
final class Methods {

  private static final Translations ALL = new Translations();

  static {
    sessions();
    publishing();
    consuming();
    settling();
    queues();
    exchanges();
  }

  private Methods() {}

  /** Empty for a method that is not listed. */
  static Optional<Draft> translate(
      int channel, Direction direction, Method method, Content content) {
    return ALL.translate(channel, direction, method, content);
  }

  private static void sessions() {
    ALL.put(Channel.Open.class, Kind.CHANNEL_OPEN)
        .put(
            Channel.Close.class,
            Kind.CHANNEL_CLOSE,
            (m, content) -> Details.closing(content, m.getReplyCode(), m.getReplyText()))
        .put(
            Connection.Close.class,
            Kind.CONNECTION_CLOSE,
            (m, content) -> Details.closing(content, m.getReplyCode(), m.getReplyText()));
  }

  private static void publishing() {
    ALL.put(Confirm.Select.class, Kind.CONFIRM_SELECT)
        .put(Tx.Select.class, Kind.TX_SELECT)
        .put(Tx.Commit.class, Kind.TX_COMMIT)
        .put(Tx.Rollback.class, Kind.TX_ROLLBACK)
        .put(Basic.Publish.class, Kind.PUBLISH, Details::published)
        .put(Basic.Return.class, Kind.RETURN, Details::returned);
  }

  private static void consuming() {
    ALL.put(Basic.Qos.class, Kind.QOS, Details::qos)
        .put(Basic.Consume.class, Kind.CONSUME, Details::consumer)
        .put(Basic.ConsumeOk.class, Kind.CONSUME_OK, m -> tag(m.getConsumerTag()))
        .put(Basic.Cancel.class, Kind.CANCEL, m -> tag(m.getConsumerTag()))
        .put(Basic.CancelOk.class, Kind.CANCEL_OK, m -> tag(m.getConsumerTag()))
        .put(Basic.Deliver.class, Kind.DELIVER, Details::delivered)
        .put(Basic.Get.class, Kind.GET, m -> new Detail.Get(m.getQueue(), m.getNoAck()))
        .put(Basic.GetOk.class, Kind.GET_OK, Details::got)
        .put(Basic.GetEmpty.class, Kind.GET_EMPTY);
  }

  private static void settling() {
    ALL.put(Basic.Ack.class, Kind.ACK, Kind.CONFIRM, (m, none) -> Details.acked(m))
        .put(Basic.Nack.class, Kind.NACK, Kind.CONFIRM_NACK, (m, none) -> Details.nacked(m))
        .put(Basic.Reject.class, Kind.REJECT, Details::rejected)
        .put(Basic.Recover.class, Kind.RECOVER, m -> new Detail.Recovery(m.getRequeue()))
        .put(Basic.RecoverAsync.class, Kind.RECOVER, m -> new Detail.Recovery(m.getRequeue()));
  }

  private static void queues() {
    ALL.put(Queue.Declare.class, Kind.QUEUE_DECLARE, Details::queue)
        .put(Queue.DeclareOk.class, Kind.QUEUE_DECLARE_OK, Details::declared)
        .put(Queue.Delete.class, Kind.QUEUE_DELETE, m -> new Detail.Named(m.getQueue()))
        .put(Queue.Purge.class, Kind.QUEUE_PURGE, m -> new Detail.Named(m.getQueue()))
        .put(Queue.Bind.class, Kind.QUEUE_BIND, Methods::queueBound)
        .put(Queue.Unbind.class, Kind.QUEUE_UNBIND, Methods::queueUnbound);
  }

  private static void exchanges() {
    ALL.put(Exchange.Declare.class, Kind.EXCHANGE_DECLARE, Details::exchange)
        .put(Exchange.Delete.class, Kind.EXCHANGE_DELETE, m -> new Detail.Named(m.getExchange()))
        .put(Exchange.Bind.class, Kind.EXCHANGE_BIND, Methods::bound)
        .put(Exchange.Unbind.class, Kind.EXCHANGE_UNBIND, Methods::unbound);
  }

  private static Detail tag(String consumerTag) {
    return new Detail.ConsumerTag(consumerTag);
  }

  private static Detail queueBound(Queue.Bind m) {
    return Details.binding(m.getExchange(), m.getQueue(), m.getRoutingKey(), m.getArguments());
  }

  private static Detail queueUnbound(Queue.Unbind m) {
    return Details.binding(m.getExchange(), m.getQueue(), m.getRoutingKey(), m.getArguments());
  }

  private static Detail bound(Exchange.Bind m) {
    return Details.binding(m.getSource(), m.getDestination(), m.getRoutingKey(), m.getArguments());
  }

  private static Detail unbound(Exchange.Unbind m) {
    return Details.binding(m.getSource(), m.getDestination(), m.getRoutingKey(), m.getArguments());
  }
}
