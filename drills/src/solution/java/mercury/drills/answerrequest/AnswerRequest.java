package mercury.drills.answerrequest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;

/** A server that answers each text with its length. */
public final class AnswerRequest implements AutoCloseable {

  private final Connection connection;

  public AnswerRequest(String url, String queue) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    Channel channel = connection.createChannel();
    channel.queueDeclare(queue, true, false, false, null);
    channel.basicConsume(
        queue,
        false,
        (consumerTag, message) -> {
          BasicProperties question = message.getProperties();
          BasicProperties answer =
              new BasicProperties.Builder().correlationId(question.getCorrelationId()).build();
          String length = Integer.toString(new String(message.getBody(), UTF_8).length());
          channel.basicPublish("", question.getReplyTo(), answer, length.getBytes(UTF_8));
          channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
        },
        consumerTag -> {});
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
