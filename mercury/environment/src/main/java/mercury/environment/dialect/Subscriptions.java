package mercury.environment.dialect;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The consumers of a channel, and the messages that its client fetches. */
final class Subscriptions {

  private static final String PRIORITY = "x-priority";

  private final RabbitChannel channel;
  private final RabbitVirtualHost host;
  private final Map<String, Consumer> consumers = new ConcurrentHashMap<>();
  private ReplyAddresses.ReplyConsumer replies;
  private int prefetch;

  Subscriptions(RabbitChannel channel, RabbitVirtualHost host) {
    this.channel = channel;
    this.host = host;
  }

  void qos(long bytes, int messages, boolean global) {
    if (bytes != 0) {
      throw ReplyCode.NOT_IMPLEMENTED.error("prefetch_size!=0 (%d)", bytes);
    }
    if (global) {
      channel.acknowledgements().limit(messages);
    } else {
      prefetch = messages;
    }
  }

  /** Registers a consumer and has it confirmed before its first message. */
  void consume(
      RabbitQueue queue,
      String tag,
      ConsumerFlags asked,
      Map<String, Object> arguments,
      Runnable ok) {
    ConsumerFlags flags =
        new ConsumerFlags(asked.autoAck(), asked.exclusive(), priority(queue, arguments), prefetch);
    if (queue.arguments().type() == QueueType.QUORUM && channel.acknowledgements().isLimited()) {
      throw ReplyCode.NOT_IMPLEMENTED.error("%s does not support global qos", queue.fullName());
    }
    Consumer consumer = new Consumer(channel, queue, tag, flags);
    queue.checkFree(flags.exclusive());
    consumers.put(tag, consumer);
    ok.run();
    queue.add(consumer);
  }

  /** Refuses a tag that is in use on the channel. */
  void checkNew(String tag) {
    if (consumers.containsKey(tag) || (replies != null && replies.tag().equals(tag))) {
      throw ReplyCode.NOT_ALLOWED.error("attempt to reuse consumer tag '%s'", tag);
    }
  }

  /** Registers the consumer of the pseudo queue. */
  void consumeReplies(String tag, boolean autoAck) {
    if (replies != null) {
      throw ReplyCode.PRECONDITION_FAILED.error("reply consumer already set");
    }
    if (!autoAck) {
      throw ReplyCode.PRECONDITION_FAILED.error("reply consumer cannot acknowledge");
    }
    replies = host.replies().add(channel, tag);
  }

  /** Returns the address for answers to this channel. */
  String replyAddress() {
    if (replies == null) {
      throw ReplyCode.PRECONDITION_FAILED.error("fast reply consumer does not exist");
    }
    return replies.address();
  }

  void cancel(String tag) {
    Consumer consumer = consumers.remove(tag);
    if (consumer != null) {
      leave(consumer);
    } else if (replies != null && replies.tag().equals(tag)) {
      closeReplies();
    }
  }

  /** Forgets a consumer whose queue is gone. Returns whether the client still has it. */
  boolean forget(Consumer consumer) {
    return consumers.remove(consumer.tag(), consumer);
  }

  void close() {
    List.copyOf(consumers.values()).forEach(consumer -> cancel(consumer.tag()));
    closeReplies();
  }

  /** Has the queues look whether the consumers can take more. */
  void dispatch() {
    consumers.values().forEach(consumer -> consumer.queue().dispatch());
  }

  private void leave(Consumer consumer) {
    RabbitQueue queue = consumer.queue();
    if (queue.remove(consumer) && queue.flags().autoDelete()) {
      host.delete(queue);
    }
  }

  private void closeReplies() {
    if (replies != null) {
      host.replies().remove(replies);
      replies = null;
    }
  }

  private static int priority(RabbitQueue queue, Map<String, Object> arguments) {
    if (!arguments.containsKey(PRIORITY)) {
      return 0;
    }
    Object value = arguments.get(PRIORITY);
    if (!WireValue.isInteger(value)) {
      String got = "\"expected integer, got " + WireValue.type(value) + "\"";
      throw queue.fullName().invalid(PRIORITY, got);
    }
    return (int)
        Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, ((Number) value).longValue()));
  }
}
