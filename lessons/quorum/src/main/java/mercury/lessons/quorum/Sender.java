package mercury.lessons.quorum;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_TEXT_PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Puts a task into the queue that counts how often it delivers. */
public final class Sender {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run quorum sender");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("quorum sender");
        Channel channel = connection.createChannel()) {
      FailingWorker.declare(channel);
      channel.basicPublish(
          "", FailingWorker.TASKS, PERSISTENT_TEXT_PLAIN, "task 0".getBytes(UTF_8));
      System.out.println(" [x] Sent 'task 0'");
    }
  }
}
