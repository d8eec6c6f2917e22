package mercury.lessons.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import java.util.List;
import java.util.Map;
import mercury.lessons.BrokerConnection;

/** Prints the parked messages and how each has died, and leaves them where they are. */
public final class Parked {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run dead_letters parked");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("dead_letters parked");
        Channel channel = connection.createChannel()) {
      Topology.declare(channel);
      GetResponse got = channel.basicGet(Topology.PARKED, /* autoAck= */ false);
      while (got != null) {
        System.out.println(" [x] '" + new String(got.getBody(), UTF_8) + "'");
        // the latest death comes first
        for (Object entry : (List<?>) got.getProps().getHeaders().get("x-death")) {
          Map<?, ?> death = (Map<?, ?>) entry;
          System.out.printf(
              "       %s in %s, count %s%n",
              death.get("reason"), death.get("queue"), death.get("count"));
        }
        got = channel.basicGet(Topology.PARKED, /* autoAck= */ false);
      }
      System.out.println(" [*] That is all");
    } // nothing was acknowledged: with the channel's end all of them are back in their places
  }
}
