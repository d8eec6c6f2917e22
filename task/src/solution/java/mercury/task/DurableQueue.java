package mercury.task;

import com.rabbitmq.client.Channel;
import java.io.IOException;

/** A queue that processes share: all declare it the same way, or the broker refuses (C2). */
record DurableQueue(String name) {

  /** Declares the queue, which may be there already; returns its name. */
  String declareOn(Channel channel) throws IOException {
    boolean durable = true;
    boolean exclusive = false;
    boolean autoDelete = false;
    return channel.queueDeclare(name, durable, exclusive, autoDelete, null).getQueue();
  }
}
