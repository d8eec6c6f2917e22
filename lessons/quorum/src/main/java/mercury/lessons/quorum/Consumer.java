package mercury.lessons.quorum;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import java.io.PrintWriter;

/** Takes everything out of the queue, and writes it down in the order in which it comes. */
public final class Consumer {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run quorum consumer");
      System.exit(2);
    }
    int count = 0;
    try (Connection connection = Cluster.connect("quorum consumer");
        Channel channel = connection.createChannel();
        PrintWriter consumed = new PrintWriter("quorum-consumed.txt", UTF_8)) {
      Cluster.declare(channel);
      GetResponse got = channel.basicGet(Cluster.QUEUE, /* autoAck= */ false);
      while (got != null) {
        consumed.println(new String(got.getBody(), UTF_8));
        channel.basicAck(got.getEnvelope().getDeliveryTag(), /* multiple= */ false);
        count++;
        got = channel.basicGet(Cluster.QUEUE, /* autoAck= */ false);
      }
    }
    System.out.println(" [x] Consumed " + count + " messages");
  }
}
