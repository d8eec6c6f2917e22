package mercury.environment.dialect;

import java.util.concurrent.TimeUnit;

/**
 * The delivery acknowledgement timeout of a channel: a message that its client holds for longer
 * closes the channel. For the connection's thread.
 */
final class AcknowledgementTimeout {

  /** RabbitMQ's {@code consumer_timeout}, half an hour. */
  private static final long DEFAULT_MILLIS = TimeUnit.MINUTES.toMillis(30);

  private static final String ARGUMENT = "x-consumer-timeout";

  private final RabbitChannel channel;
  private boolean scheduled;

  AcknowledgementTimeout(RabbitChannel channel) {
    this.channel = channel;
  }

  /** Watches a message that the client holds from now on. */
  void watch(Delivery delivery) {
    if (!scheduled) {
      schedule(delivery);
    }
  }

  private void schedule(Delivery oldest) {
    scheduled = true;
    long wait = oldest.sinceMillis() + limit(oldest.queue()) - System.currentTimeMillis();
    ClientConnection connection = channel.connection();
    connection.host().later(() -> connection.soon(this::check), Math.max(1, wait));
  }

  private void check() {
    scheduled = false;
    Delivery oldest = channel.acknowledgements().held().oldest();
    if (oldest == null || channel.session().isClosing()) {
      return;
    }
    long limit = limit(oldest.queue());
    if (System.currentTimeMillis() - oldest.sinceMillis() < limit) {
      schedule(oldest);
    } else {
      channel.attempt(
          () -> {
            throw ReplyCode.PRECONDITION_FAILED.error(
                "delivery acknowledgement on channel %d timed out. Timeout value used: %d ms. This"
                    + " timeout value can be configured, see consumers doc guide to learn more",
                channel.id(), limit);
          });
    }
  }

  private static long limit(RabbitQueue queue) {
    Object asked = queue.arguments().all().get(ARGUMENT);
    return WireValue.isInteger(asked) ? ((Number) asked).longValue() : DEFAULT_MILLIS;
  }
}
