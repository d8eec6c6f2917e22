import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

public class RPCClient implements AutoCloseable {

  private static final String REQUEST_QUEUE_NAME = "rpc_queue";

  private final Connection connection;
  private final Channel channel;

  public RPCClient() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(System.getenv("RABBITMQ_URL"));
    connection = factory.newConnection();
    channel = connection.createChannel();
  }

  public static void main(String[] argv) throws Exception {
    try (RPCClient fibonacciRpc = new RPCClient()) {
      for (int i = 0; i < 5; i++) {
        System.out.println(" [x] Requesting fib(" + i + ")");
        System.out.println(" [.] Got '" + fibonacciRpc.call(Integer.toString(i)) + "'");
      }
    }
  }

  public String call(String message) throws Exception {
    String corrId = UUID.randomUUID().toString();
    String replyQueueName = channel.queueDeclare().getQueue();
    AMQP.BasicProperties props =
        new AMQP.BasicProperties.Builder().correlationId(corrId).replyTo(replyQueueName).build();

    channel.basicPublish(
        "", REQUEST_QUEUE_NAME, props, message.getBytes(StandardCharsets.UTF_8));

    CompletableFuture<String> response = new CompletableFuture<>();
    String ctag =
        channel.basicConsume(
            replyQueueName,
            true,
            (consumerTag, delivery) -> {
              if (delivery.getProperties().getCorrelationId().equals(corrId)) {
                response.complete(new String(delivery.getBody(), StandardCharsets.UTF_8));
              }
            },
            consumerTag -> {});

    String result = response.get();
    channel.basicCancel(ctag);
    return result;
  }

  @Override
  public void close() throws Exception {
    connection.close();
  }
}
