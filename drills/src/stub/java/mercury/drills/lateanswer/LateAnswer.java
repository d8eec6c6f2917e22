package mercury.drills.lateanswer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks a server for prices, and gives up when an answer takes too long. */
public final class LateAnswer implements AutoCloseable {

  private final Map<String, CompletableFuture<String>> open =
      Collections.synchronizedMap(new HashMap<>());
  private final Connection connection;
  private final Channel channel;
  private final String replies;

  public LateAnswer(String url) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    channel = connection.createChannel();
    replies = channel.queueDeclare().getQueue();
    channel.basicConsume(
        replies, true, (consumerTag, message) -> receive(message), consumerTag -> {});
  }

  private void receive(Delivery message) {
    String text = new String(message.getBody(), UTF_8);
    // A late answer comes, and from then on no question is answered. What does remove() return for
    // it?
    open.remove(message.getProperties().getCorrelationId()).complete(text);
  }

  /** Returns the answer; gives the question up when none comes in that time. */
  public String ask(String server, String question, int millis) throws Exception {
    String id = UUID.randomUUID().toString();
    CompletableFuture<String> answer = new CompletableFuture<>();
    open.put(id, answer);
    try {
      BasicProperties properties =
          new BasicProperties.Builder().correlationId(id).replyTo(replies).build();
      channel.basicPublish("", server, properties, question.getBytes(UTF_8));
      return answer.get(millis, TimeUnit.MILLISECONDS);
    } finally {
      open.remove(id);
    }
  }

  /** Returns how many questions are open. */
  public int open() {
    return open.size();
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
