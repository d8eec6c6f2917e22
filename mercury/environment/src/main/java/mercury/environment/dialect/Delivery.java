package mercury.environment.dialect;

/**
 * A message on its way to a client, or held by it. Immutable.
 *
 * @param consumer null where the client fetched it
 * @param sinceMillis when that was, in milliseconds since 1970
 */
record Delivery(Consumer consumer, QueueEntry entry, RabbitQueue queue, long sinceMillis)
    implements ChannelOutbox.Item {

  Delivery(Consumer consumer, QueueEntry entry) {
    this(consumer, entry, consumer.queue());
  }

  Delivery(Consumer consumer, QueueEntry entry, RabbitQueue queue) {
    this(consumer, entry, queue, System.currentTimeMillis());
  }

  @Override
  public void writeTo(RabbitChannel channel) {
    channel.deliver(this);
  }
}
