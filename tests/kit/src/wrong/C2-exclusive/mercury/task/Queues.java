// wrong: The queue is exclusive: no worker of another connection can get at it.
// fails: C1 C2.durable W1.start W1.queue
package mercury.task;

import com.rabbitmq.client.Channel;
import java.io.IOException;

/** How queues that processes share are declared: all the same way, or the broker refuses (C2). */
final class Queues {

  private Queues() {}

  static void declare(Channel channel, String queue) throws IOException {
    boolean durable = true;
    boolean exclusive = true;
    boolean autoDelete = false;
    channel.queueDeclare(queue, durable, exclusive, autoDelete, null);
  }
}
