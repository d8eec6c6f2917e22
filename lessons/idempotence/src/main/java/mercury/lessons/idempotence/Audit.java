package mercury.lessons.idempotence;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Compares the orders with the books, and says what is still on its way. */
public final class Audit {

  private static final String QUEUE = "idempotence";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run idempotence audit");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("idempotence audit");
        Channel channel = connection.createChannel();
        java.sql.Connection database = Books.open()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      System.out.printf(
          " [=] orders %d, books %d; outbox %d, queue %d%n",
          Books.number(database, "select coalesce(sum(amount), 0) from lesson_orders"),
          Books.number(database, "select total from lesson_books"),
          Books.number(database, "select count(*) from lesson_outbox"),
          channel.messageCount(QUEUE));
    }
  }
}
