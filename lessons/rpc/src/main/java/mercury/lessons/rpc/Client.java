package mercury.lessons.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.ReturnCallback;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import mercury.lessons.BrokerConnection;

/** Asks for the squares of numbers, one after the other, and waits SECONDS for each. */
public final class Client {

  private static final String QUESTIONS = "rpc";

  public static void main(String[] args) throws Exception {
    if (args.length < 2 || !Stream.of(args).allMatch(word -> word.matches("\\d{1,4}"))) {
      System.err.println("usage: ./course run rpc client SECONDS NUMBER...");
      System.exit(2);
    }
    Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();
    DeliverCallback onAnswer =
        (consumerTag, delivery) -> {
          String answer = new String(delivery.getBody(), UTF_8);
          CompletableFuture<String> question =
              open.remove(delivery.getProperties().getCorrelationId());
          if (question == null) {
            System.out.println(" [!] Dropped a late answer: " + answer);
          } else {
            question.complete(answer);
          }
        };
    ReturnCallback onReturn =
        returned ->
            open.remove(returned.getProperties().getCorrelationId())
                .completeExceptionally(new IOException(returned.getReplyText()));

    try (Connection connection = BrokerConnection.open("rpc client");
        Channel channel = connection.createChannel()) {
      String replyTo = channel.queueDeclare().getQueue(); // ours alone
      channel.basicConsume(replyTo, /* autoAck= */ true, onAnswer, consumerTag -> {});
      channel.addReturnListener(onReturn);
      for (int i = 1; i < args.length; i++) {
        String id = UUID.randomUUID().toString();
        CompletableFuture<String> answer = new CompletableFuture<>();
        open.put(id, answer);
        BasicProperties properties =
            new BasicProperties.Builder().replyTo(replyTo).correlationId(id).build();
        boolean mandatory = true;
        channel.basicPublish("", QUESTIONS, mandatory, properties, args[i].getBytes(UTF_8));
        try {
          String square = answer.get(Integer.parseInt(args[0]), TimeUnit.SECONDS);
          System.out.println(" [x] " + args[i] + " squared is " + square);
        } catch (TimeoutException e) {
          open.remove(id);
          System.out.println(" [?] No answer for " + args[i] + " within " + args[0] + " s");
        } catch (ExecutionException e) {
          System.out.println(" [!] Nobody serves this: " + e.getCause().getMessage());
        }
      }
    }
  }
}
