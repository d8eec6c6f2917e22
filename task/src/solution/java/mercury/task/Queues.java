package mercury.task;

import com.rabbitmq.client.Channel;
import java.io.IOException;

/** How queues that processes share are declared: all the same way, or the broker refuses (C2). */
final class Queues {

  private Queues() {}

  static void declare(Channel channel, String queue) throws IOException {
    boolean durable = true;
    boolean exclusive = false;
    boolean autoDelete = false;
    channel.queueDeclare(queue, durable, exclusive, autoDelete, null);
  }
}
