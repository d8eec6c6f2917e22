package mercury.driver;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Talks to the broker once before the learner's code does. A JVM that loads a library's classes is
 * slow, and on a busy machine so slow that a check would take it for stuck.
 */
final class BrokerWarmUp {

  private static final int PATIENCE_S = 20;

  private BrokerWarmUp() {}

  /** Publishes a message to a queue of its own and consumes it. What fails here fails nobody. */
  @SuppressWarnings("CatchingUnchecked")
  static void at(String url) {
    try {
      ConnectionFactory factory = new ConnectionFactory();
      factory.setUri(url);
      factory.setAutomaticRecoveryEnabled(false);
      try (Connection connection = factory.newConnection("warm-up")) {
        exchange(connection.createChannel());
      }
    } catch (Exception | LinkageError away) {
      return; // a solution may do without this library
    }
  }

  private static void exchange(Channel channel) throws Exception {
    channel.confirmSelect();
    channel.basicQos(1);
    String queue = channel.queueDeclare().getQueue();
    channel.basicPublish("", queue, true, null, new byte[1]);
    channel.waitForConfirms(TimeUnit.SECONDS.toMillis(PATIENCE_S));
    CountDownLatch received = new CountDownLatch(1);
    channel.basicConsume(
        queue,
        false,
        (tag, message) -> {
          channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
          received.countDown();
        },
        tag -> {});
    if (!received.await(PATIENCE_S, TimeUnit.SECONDS)) {
      return;
    }
    channel.close();
  }
}
