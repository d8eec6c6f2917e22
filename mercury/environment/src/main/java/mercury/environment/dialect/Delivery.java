package mercury.environment.dialect;

/**
 * A message on its way to a client, or held by it. Immutable.
 *
 * @param consumer null where the client fetched it
 */
record Delivery(Consumer consumer, QueueEntry entry, RabbitQueue queue) implements Outbox.Item {

  Delivery(Consumer consumer, QueueEntry entry) {
    this(consumer, entry, consumer.queue());
  }

  @Override
  public void writeTo(RabbitChannel channel) {
    channel.deliver(this);
  }
}
