package mercury.lessons.idempotence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mercury.lessons.BrokerConnection;

/** The mistake: adds every order that comes to the books, without asking whether it came before. */
public final class HastyAccountant {

  private static final String QUEUE = "idempotence";

  public static void main(String[] args) throws Exception {
    if (args.length > 1 || (args.length == 1 && !args[0].equals("before-ack"))) {
      System.err.println("usage: ./course run idempotence hasty-accountant [before-ack]");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("idempotence hasty-accountant");
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
        Books.update(database, "update lesson_books set total = total + ?", amount);
        database.commit();
        System.out.println(" [x] " + id + " of " + amount + " is in the books");
        Crash.here("before-ack", args);
        channel.basicAck(delivery.getEnvelope().getDeliveryTag(), /* multiple= */ false);
      }
    }
  }
}
