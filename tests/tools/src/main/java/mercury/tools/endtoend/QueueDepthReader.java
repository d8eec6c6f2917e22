package mercury.tools.endtoend;

import com.rabbitmq.client.AMQP.Queue.DeclareOk;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;

/** Reads how many messages wait in the broker's queues. */
final class QueueDepthReader {

  private final String url;

  QueueDepthReader(String url) {
    this.url = url;
  }

  /** Returns the number of messages in the queue, and 0 if there is no such queue. */
  int messages(String queue) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    try (Connection connection = factory.newConnection("end to end")) {
      DeclareOk found = connection.createChannel().queueDeclarePassive(queue);
      return found.getMessageCount();
    } catch (IOException e) {
      if (e.getCause() instanceof ShutdownSignalException) { // 404
        return 0;
      }
      throw e;
    }
  }
}
