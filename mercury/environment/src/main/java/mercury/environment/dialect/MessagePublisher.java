package mercury.environment.dialect;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.nio.ByteBuffer;
import java.util.List;

/** Puts the frames of a channel's messages together and publishes them. For one thread. */
final class MessagePublisher {

  /** RabbitMQ's limit, 16 MiB. */
  static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final int BODY_SIZE_OFFSET = 4;

  private final RabbitChannel channel;
  private final RabbitVirtualHost host;
  private final PublisherConfirms confirms;
  private boolean isConfirming;
  private Exchange exchange;
  private String routingKey;
  private boolean isMandatory;
  private byte[] header;
  private ByteBuffer body;

  MessagePublisher(RabbitChannel channel, RabbitVirtualHost host) {
    this.channel = channel;
    this.host = host;
    this.confirms = new PublisherConfirms(channel);
  }

  void confirm() {
    isConfirming = true;
  }

  boolean isConfirming() {
    return isConfirming;
  }

  PublisherConfirms confirms() {
    return confirms;
  }

  /** Begins a message. */
  void method(String name, String key, boolean mandatory, boolean immediate) {
    if (immediate) {
      throw ReplyCode.NOT_IMPLEMENTED.error("immediate=true");
    }
    exchange = host.existingExchange(name);
    if (exchange.flags().internal()) {
      throw ReplyCode.ACCESS_REFUSED.error(
          "cannot publish to internal exchange '%s' in vhost '/'", name);
    }
    routingKey = key;
    isMandatory = mandatory;
    channel.connection().published(exchange);
  }

  /** Takes the content header. */
  void header(byte[] payload) {
    if (exchange == null) {
      throw ReplyCode.UNEXPECTED_FRAME.error("expected method frame, got header frame instead");
    }
    long size = ByteBuffer.wrap(payload).getLong(BODY_SIZE_OFFSET);
    if (size > MAX_BYTES) {
      throw ReplyCode.PRECONDITION_FAILED.error(
          "message size %d is larger than configured max size %d", size, MAX_BYTES);
    }
    header = payload;
    body = ByteBuffer.allocate((int) size);
    publishIfComplete();
  }

  /** Takes the next part of the body. */
  void body(byte[] part) {
    if (body == null || part.length > body.remaining()) {
      throw ReplyCode.UNEXPECTED_FRAME.error("expected method frame, got body frame instead");
    }
    body.put(part);
    publishIfComplete();
  }

  private void publishIfComplete() {
    if (body.hasRemaining()) {
      return;
    }
    Message message = new Message(exchange.name(), routingKey, header, body.array());
    Exchange to = exchange;
    boolean mandatory = isMandatory;
    exchange = null;
    body = null;
    Message checked = checked(message);
    if (channel.transaction() == null) {
      publish(to, checked, mandatory);
    } else {
      channel.transaction().hold(() -> publish(to, checked, mandatory));
    }
  }

  private Message checked(Message message) {
    BasicProperties properties = message.properties();
    if (properties.getExpiration() != null) {
      TimeToLive.check(properties.getExpiration());
    }
    checkUser(properties.getUserId());
    message.routingKeys(); // which checks the headers CC and BCC
    if (ReplyAddresses.PSEUDO_QUEUE.equals(properties.getReplyTo())) {
      String address = channel.subscriptions().replyAddress();
      return message.with(message.allProperties().builder().replyTo(address).build());
    }
    return message;
  }

  private void checkUser(String claimed) {
    String user = channel.connection().user();
    if (claimed != null && !claimed.equals(user)) {
      throw ReplyCode.PRECONDITION_FAILED.error(
          "user_id property set to '%s' but authenticated user was '%s'", claimed, user);
    }
  }

  private void publish(Exchange to, Message message, boolean mandatory) {
    boolean accepted = true;
    boolean routed = false;
    if (to.name().isEmpty() && ReplyAddresses.isOne(message.routingKey())) {
      routed = host.replies().send(message);
    } else {
      List<RabbitQueue> queues = host.router().route(to, message);
      Message delivered = SenderSelectedDistribution.withoutBlindCopies(message);
      for (RabbitQueue queue : queues) {
        accepted &= queue.enqueue(delivered);
      }
      routed = !queues.isEmpty();
    }
    if (mandatory && !routed) {
      channel.write(ContentMethods.returned(message), message);
    }
    if (isConfirming) {
      confirms.next(accepted);
    }
  }
}
