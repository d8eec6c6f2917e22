package mercury.lessons.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import java.util.List;
import java.util.Map;
import mercury.lessons.BrokerConnection;

/** Puts every parked message back into the queue in which it died. */
public final class Replay {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run dead_letters replay");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("dead_letters replay");
        Channel channel = connection.createChannel()) {
      Topology.declare(channel);
      channel.confirmSelect();
      // only those that are there now: one that fails again at once would be replayed forever
      long count = channel.messageCount(Topology.PARKED);
      for (long i = 0; i < count; i++) {
        GetResponse got = channel.basicGet(Topology.PARKED, /* autoAck= */ false);
        if (got == null) {
          break; // somebody else replays too
        }
        List<?> deaths = (List<?>) got.getProps().getHeaders().get("x-death");
        String queue = ((Map<?, ?>) deaths.get(0)).get("queue").toString();
        BasicProperties asNew = got.getProps().builder().headers(Map.of()).build();
        channel.basicPublish("", queue, asNew, got.getBody());
        channel.waitForConfirmsOrDie(10_000);
        channel.basicAck(got.getEnvelope().getDeliveryTag(), /* multiple= */ false);
        System.out.println(" [x] '" + new String(got.getBody(), UTF_8) + "' is back in " + queue);
      }
      System.out.println(" [*] That is all");
    }
  }
}
