package mercury.lessons.idempotence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mercury.lessons.BrokerConnection;

/** Adds each order to the books once, however often it comes. */
public final class InboxAccountant {

  private static final String QUEUE = "idempotence";
  private static final List<String> LINES =
      List.of("before-inbox", "before-books", "before-commit", "before-ack");

  public static void main(String[] args) throws Exception {
    if (args.length > 1 || (args.length == 1 && !LINES.contains(args[0]))) {
      System.err.println(
          "usage: ./course run idempotence inbox-accountant [" + String.join("|", LINES) + "]");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("idempotence inbox-accountant");
        Channel channel = connection.createChannel();
        java.sql.Connection database = Books.open()) {
      Runtime.getRuntime().addShutdownHook(new Thread(connection::abort));
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.basicQos(1);
      BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
      System.out.println(" [*] Waiting for orders. To exit press Ctrl+C");
      channel.basicConsume(QUEUE, false, (tag, delivery) -> deliveries.add(delivery), tag -> {});
      while (true) {
        Delivery delivery = deliveries.take();
        String id = delivery.getProperties().getMessageId();
        int amount = Integer.parseInt(new String(delivery.getBody(), UTF_8));
        Crash.here("before-inbox", args);
        boolean first =
            Books.update(database, "insert into lesson_inbox values (?) on conflict do nothing", id)
                == 1;
        Crash.here("before-books", args);
        if (first) {
          Books.update(database, "update lesson_books set total = total + ?", amount);
        }
        Crash.here("before-commit", args);
        database.commit(); // the number in the inbox and the amount in the books, or neither
        String what = first ? " of " + amount + " is in the books" : " is in the books already";
        System.out.println(" [x] " + id + what);
        Crash.here("before-ack", args);
        channel.basicAck(delivery.getEnvelope().getDeliveryTag(), /* multiple= */ false);
      }
    }
  }
}
