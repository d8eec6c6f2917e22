package mercury.drills.matchingreply;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks a server for prices. */
public final class MatchingReply implements AutoCloseable {

  private final Connection connection;
  private final Channel channel;
  private final String replies;

  public MatchingReply(String url) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    channel = connection.createChannel();
    replies = channel.queueDeclare().getQueue();
  }

  /** Returns the server's answer to this question, and to no other. */
  public String ask(String server, String question) throws Exception {
    String id = UUID.randomUUID().toString();
    CompletableFuture<String> answer = new CompletableFuture<>();
    String consumer =
        channel.basicConsume(
            replies,
            true,
            (consumerTag, message) -> {
              // A late answer to an earlier question is taken for this one. What tells them apart?
              answer.complete(new String(message.getBody(), UTF_8));
            },
            consumerTag -> {});
    BasicProperties properties =
        new BasicProperties.Builder().correlationId(id).replyTo(replies).build();
    channel.basicPublish("", server, properties, question.getBytes(UTF_8));
    try {
      return answer.get(5, TimeUnit.SECONDS);
    } finally {
      channel.basicCancel(consumer);
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
