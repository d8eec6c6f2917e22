import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DeliverCallback;
import java.nio.charset.StandardCharsets;
import java.util.Map;

public class RPCServer {

  private static final String RPC_QUEUE_NAME = "rpc_queue";

  private static int fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  public static void main(String[] argv) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(System.getenv("RABBITMQ_URL"));

    Connection connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.queueDeclare(RPC_QUEUE_NAME, true, false, false, Map.of("x-queue-type", "quorum"));
    channel.queuePurge(RPC_QUEUE_NAME);
    channel.basicQos(1);

    System.out.println(" [x] Awaiting RPC requests");

    DeliverCallback deliverCallback =
        (consumerTag, delivery) -> {
          AMQP.BasicProperties replyProps =
              new AMQP.BasicProperties.Builder()
                  .correlationId(delivery.getProperties().getCorrelationId())
                  .build();

          String response = "";
          try {
            String message = new String(delivery.getBody(), StandardCharsets.UTF_8);
            System.out.println(" [.] fib(" + message + ")");
            response += fib(Integer.parseInt(message));
          } catch (RuntimeException e) {
            System.out.println(" [.] " + e);
          } finally {
            channel.basicPublish(
                "",
                delivery.getProperties().getReplyTo(),
                replyProps,
                response.getBytes(StandardCharsets.UTF_8));
            channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
          }
        };

    channel.basicConsume(RPC_QUEUE_NAME, false, deliverCallback, consumerTag -> {});
  }
}
