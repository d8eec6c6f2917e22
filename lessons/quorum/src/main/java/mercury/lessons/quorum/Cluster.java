package mercury.lessons.quorum;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** The three nodes, of which any will do, and the queue that lives on all of them. */
final class Cluster {

  static final String QUEUE = "quorum";

  private static final String NODES =
      System.getenv()
          .getOrDefault("RABBITMQ_NODES", "localhost:5672,localhost:5673,localhost:5674");

  private Cluster() {}

  /** Declares the queue: a copy of it on each of up to three nodes, one of which leads. */
  static void declare(Channel channel) throws IOException {
    Map<String, Object> quorum = Map.of("x-queue-type", "quorum");
    channel.queueDeclare(QUEUE, /* durable= */ true, false, false, quorum);
  }

  /** Connects to one of the nodes, whichever answers. If none does, ends the program. */
  static Connection connect(String name) throws IOException, TimeoutException {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setAutomaticRecoveryEnabled(false); // the programs show what it would do
    factory.setHandshakeTimeout(3000);
    try {
      return factory.newConnection(Address.parseAddresses(NODES), name);
    } catch (IOException | TimeoutException e) {
      System.err.printf(
          "Cannot connect to any of %s (%s). Start them with: ./course up --cluster 3%n", NODES, e);
      System.exit(1);
      throw e;
    }
  }
}
