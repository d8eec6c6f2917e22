package mercury.bench.put;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** The channel of one thread. The broker returns an unroutable message before it confirms it. */
final class BareChannel {

  private static final int TIMEOUT_MS = 30_000;

  private final Channel channel;
  private volatile boolean returned;

  private BareChannel(Channel channel) {
    this.channel = channel;
  }

  static BareChannel on(Connection connection) throws IOException {
    BareChannel bare = new BareChannel(connection.createChannel());
    bare.channel.addReturnListener(message -> bare.returned = true);
    bare.channel.confirmSelect();
    return bare;
  }

  void publish(String exchange, String routingKey, BasicProperties properties, byte[] body)
      throws IOException, InterruptedException, TimeoutException {
    returned = false;
    boolean mandatory = true;
    channel.basicPublish(exchange, routingKey, mandatory, properties, body);
    channel.waitForConfirmsOrDie(TIMEOUT_MS);
    if (returned) {
      throw new IOException("no queue took the message");
    }
  }
}
