package mercury.task;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.LoadDeadline;

/** Asserts that the code under test closed what it had opened. */
final class CleanupAssertions {

  private CleanupAssertions() {}

  /** Fails unless every connection was closed with {@code connection.close}. */
  static void requireConnectionsClosed(CheckContext context, Object... seen)
      throws InterruptedException {
    Timeline closed =
        context.await(
            now -> now.count(EventKind.CONNECTION_OPENED) == now.count(EventKind.CONNECTION_CLOSED),
            "open",
            seen);
    closed
        .of(EventKind.CONNECTION_CLOSED)
        .forEach(
            event ->
                context.require(
                    event.detail(EventDetail.CloseReason.class).orderly(), "disorderly"));
  }

  /** Fails as {@code queue} unless the broker says that there is no such queue (404). */
  static void requireQueueDeleted(CheckContext context, String queue)
      throws IOException, TimeoutException {
    LoadDeadline deadline = LoadDeadline.in(CheckContext.TIMEOUT);
    int replyCode = 0;
    while (replyCode != AMQP.NOT_FOUND && !deadline.isOver()) {
      replyCode = passiveDeclare(context.channel(), queue);
    }
    context.require(replyCode == AMQP.NOT_FOUND, "queue", queue);
  }

  private static int passiveDeclare(Channel channel, String queue) throws TimeoutException {
    try (channel) {
      channel.queueDeclarePassive(queue);
      return 0;
    } catch (IOException e) {
      return e.getCause() instanceof ShutdownSignalException signal
              && signal.getReason() instanceof AMQP.Channel.Close close
          ? close.getReplyCode()
          : 0;
    }
  }
}
