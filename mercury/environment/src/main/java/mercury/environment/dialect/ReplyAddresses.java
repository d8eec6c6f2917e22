package mercury.environment.dialect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Direct reply-to: addresses of channels that get answers without a queue. A client consumes the
 * pseudo queue, and its requests carry an address of its channel. Thread-safe.
 */
final class ReplyAddresses {

  /** The name of the pseudo queue. */
  static final String PSEUDO_QUEUE = "amq.rabbitmq.reply-to";

  private static final String PREFIX = PSEUDO_QUEUE + ".";

  private final Map<String, ReplyConsumer> consumers = new ConcurrentHashMap<>();

  /** The consumer of the pseudo queue on a channel, and its address. */
  record ReplyConsumer(RabbitChannel channel, String tag, String address) {}

  /** Returns whether it is the pseudo queue or such an address. */
  static boolean isOne(String queue) {
    return queue.startsWith(PSEUDO_QUEUE);
  }

  /** Gives the channel an address. */
  ReplyConsumer add(RabbitChannel channel, String tag) {
    ReplyConsumer consumer = new ReplyConsumer(channel, tag, GeneratedName.with(PREFIX));
    consumers.put(consumer.address(), consumer);
    return consumer;
  }

  void remove(ReplyConsumer consumer) {
    consumers.remove(consumer.address());
  }

  /** Returns whether answers to that address reach somebody. */
  boolean isThere(String address) {
    return address.equals(PSEUDO_QUEUE) || consumers.containsKey(address);
  }

  /** Sends an answer. Returns whether its receiver is there. */
  boolean send(Message answer) {
    ReplyConsumer receiver = consumers.get(answer.routingKey());
    if (receiver != null) {
      receiver.channel().outbox().add(channel -> channel.deliver(receiver.tag(), answer));
    }
    return receiver != null;
  }
}
