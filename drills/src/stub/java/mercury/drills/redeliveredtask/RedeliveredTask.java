package mercury.drills.redeliveredtask;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;

/** Charges customers; asks first whether a payment that was begun before went through. */
public final class RedeliveredTask implements AutoCloseable {

  /** The payments. */
  public interface Till {

    /** Charges a customer for the first time. */
    void charge(String payment);

    /** Looks up what became of an earlier attempt, and charges only if that failed. */
    void checkThenCharge(String payment);
  }

  private final Connection connection;

  public RedeliveredTask(String url, String queue, Till till) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.basicConsume(
        queue,
        false,
        (consumerTag, message) -> {
          String payment = new String(message.getBody(), UTF_8);
          // If this program died after a charge and before its ack, the customer pays twice.
          // How do you know that a payment was here before?
          till.charge(payment);
          channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
        },
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
