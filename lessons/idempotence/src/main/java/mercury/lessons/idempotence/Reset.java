package mercury.lessons.idempotence;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** Throws all orders away, and everything that came of them. */
public final class Reset {

  private static final String QUEUE = "idempotence";

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run idempotence reset");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("idempotence reset");
        Channel channel = connection.createChannel();
        java.sql.Connection database = Books.open()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.queuePurge(QUEUE);
      Books.update(
          database, "truncate lesson_orders, lesson_outbox, lesson_inbox restart identity");
      Books.update(database, "update lesson_books set total = 0");
      database.commit();
      System.out.println(" [x] No orders, empty books");
    }
  }
}
