package mercury.lessons.quorum;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import java.util.List;
import java.util.Map;
import mercury.lessons.BrokerConnection;

/** Takes a task out of the queue of those that were delivered too often, and prints how it died. */
public final class Parked {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run quorum parked");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("quorum parked");
        Channel channel = connection.createChannel()) {
      FailingWorker.declare(channel);
      GetResponse got = channel.basicGet(FailingWorker.PARKED, /* autoAck= */ true);
      if (got == null) {
        System.out.println(" [*] Nothing is parked");
        return;
      }
      Map<?, ?> death = (Map<?, ?>) ((List<?>) got.getProps().getHeaders().get("x-death")).get(0);
      System.out.printf(
          " [x] '%s': %s in %s%n",
          new String(got.getBody(), UTF_8), death.get("reason"), death.get("queue"));
    }
  }
}
