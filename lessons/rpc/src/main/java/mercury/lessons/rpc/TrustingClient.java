package mercury.lessons.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mercury.lessons.BrokerConnection;

/** The mistake: takes the next answer that comes for the answer to its question. */
public final class TrustingClient {

  private static final String QUESTIONS = "rpc";

  public static void main(String[] args) throws Exception {
    if (args.length < 2 || !Stream.of(args).allMatch(word -> word.matches("\\d{1,4}"))) {
      System.err.println("usage: ./course run rpc trusting-client SECONDS NUMBER...");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("rpc trusting-client");
        Channel channel = connection.createChannel()) {
      BlockingQueue<Delivery> answers = new LinkedBlockingQueue<>();
      String replyTo = channel.queueDeclare().getQueue(); // ours alone
      channel.basicConsume(replyTo, true, (tag, answer) -> answers.add(answer), tag -> {});

      for (int i = 1; i < args.length; i++) {
        String id = UUID.randomUUID().toString();
        BasicProperties properties =
            new BasicProperties.Builder().replyTo(replyTo).correlationId(id).build();
        channel.basicPublish("", QUESTIONS, properties, args[i].getBytes(UTF_8));
        Delivery answer = answers.poll(Integer.parseInt(args[0]), TimeUnit.SECONDS);
        System.out.println(
            answer == null
                ? " [?] No answer for " + args[i] + " within " + args[0] + " s"
                : " [x] " + args[i] + " squared is " + new String(answer.getBody(), UTF_8));
      }
    }
  }
}
