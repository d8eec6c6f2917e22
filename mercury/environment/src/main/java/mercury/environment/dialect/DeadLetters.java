package mercury.environment.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * The dead messages of one operation on a queue. They are published after the queue's lock is given
 * back, because they may go to any queue, this one too. For one thread.
 */
final class DeadLetters {

  private record Dead(Message message, DeathReason reason) {}

  private final RabbitVirtualHost host;
  private final RabbitQueue queue;
  private List<Dead> dead = List.of();

  DeadLetters(RabbitVirtualHost host, RabbitQueue queue) {
    this.host = host;
    this.queue = queue;
  }

  /** Notes a message that is dead; forgets it where dead ones go nowhere. */
  void add(Message message, DeathReason reason) {
    if (queue.arguments().deadLetter().exchange() == null) {
      return;
    }
    if (dead.isEmpty()) {
      dead = new ArrayList<>();
    }
    dead.add(new Dead(message, reason));
  }

  /** Publishes them, in order. */
  void publish() {
    for (Dead one : dead) {
      publish(one);
    }
  }

  private void publish(Dead one) {
    QueueArguments.DeadLetterTarget target = queue.arguments().deadLetter();
    Exchange exchange = host.exchange(target.exchange());
    if (exchange == null) {
      return;
    }
    Message message =
        one.message()
            .dead(
                target.exchange(),
                target.routingKey(),
                DeathHistory.with(one.message(), queue.name(), one.reason()));
    for (RabbitQueue next : host.router().route(exchange, message)) {
      if (one.reason() == DeathReason.REJECTED || !DeathHistory.isCycle(message, next.name())) {
        next.enqueue(message);
      }
    }
  }
}
