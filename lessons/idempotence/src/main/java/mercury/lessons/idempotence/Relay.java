package mercury.lessons.idempotence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import mercury.lessons.BrokerConnection;

/** Publishes what is in the outbox, and takes it out there. */
public final class Relay {

  private static final String QUEUE = "idempotence";
  private static final List<String> LINES =
      List.of("before-publish", "before-delete", "before-commit");
  private static final String NEXT =
      "select order_id, amount from lesson_outbox order by order_id limit 1 for update";

  public static void main(String[] args) throws Exception {
    if (args.length > 1 || (args.length == 1 && !LINES.contains(args[0]))) {
      System.err.println(
          "usage: ./course run idempotence relay [before-publish|before-delete|before-commit]");
      System.exit(2);
    }
    try (Connection connection = BrokerConnection.open("idempotence relay");
        Channel channel = connection.createChannel();
        java.sql.Connection database = Books.open();
        Statement statement = database.createStatement()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.confirmSelect();
      ResultSet row = statement.executeQuery(NEXT);
      while (row.next()) {
        int id = row.getInt("order_id");
        String amount = row.getString("amount");
        Crash.here("before-publish", args);
        BasicProperties properties =
            new BasicProperties.Builder().messageId("order-" + id).deliveryMode(2).build();
        channel.basicPublish("", QUEUE, properties, amount.getBytes(UTF_8));
        channel.waitForConfirmsOrDie(10_000);
        System.out.println(" [x] order-" + id + " is published");
        Crash.here("before-delete", args);
        Books.update(database, "delete from lesson_outbox where order_id = ?", id);
        Crash.here("before-commit", args);
        database.commit();
        row = statement.executeQuery(NEXT);
      }
      System.out.println(" [*] The outbox is empty");
    }
  }
}
