package mercury.task;

import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;

/** The check's own consumer: it gets what the code under test put into a queue or left there. */
final class CheckConsumer {

  private final BlockingQueue<Delivery> messages = new LinkedBlockingQueue<>();

  private final CheckContext context;

  private CheckConsumer(CheckContext context) {
    this.context = context;
  }

  /** Consumes the queue; fails as {@code absent} if there is none. */
  static CheckConsumer of(CheckContext context, String queue) {
    CheckConsumer consumer = new CheckConsumer(context);
    try {
      context
          .channel()
          .basicConsume(queue, true, (tag, message) -> consumer.messages.add(message), tag -> {});
      return consumer;
    } catch (IOException e) {
      throw new CheckFailedError("absent", queue);
    }
  }

  /** Returns the next message; fails as {@code none} if none comes. */
  Delivery next() throws InterruptedException {
    return context.next(messages, "none");
  }

  /** Returns the bodies of the next messages. */
  Set<String> takeBodies(int count) throws InterruptedException {
    Set<String> bodies = new HashSet<>();
    for (int i = 0; i < count; i++) {
      bodies.add(TestMessages.text(next()));
    }
    return bodies;
  }
}
