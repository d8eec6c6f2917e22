package mercury.lessons.idempotence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import mercury.lessons.BrokerConnection;

/** The mistake: saves an order, and then publishes it. */
public final class HastyShop {

  private static final String QUEUE = "idempotence";

  public static void main(String[] args) throws Exception {
    if (args.length == 0
        || args.length > 2
        || !args[0].matches("\\d{1,6}")
        || (args.length == 2 && !args[1].equals("before-publish"))) {
      System.err.println("usage: ./course run idempotence hasty-shop AMOUNT [before-publish]");
      System.exit(2);
    }
    int amount = Integer.parseInt(args[0]);
    try (Connection connection = BrokerConnection.open("idempotence hasty-shop");
        Channel channel = connection.createChannel();
        java.sql.Connection database = Books.open()) {
      channel.queueDeclare(QUEUE, /* durable= */ true, false, false, null);
      channel.confirmSelect();
      int id =
          Books.number(
              database, "insert into lesson_orders (amount) values (?) returning id", amount);
      database.commit();
      System.out.println(" [x] order-" + id + " of " + amount + " is saved");

      Crash.here("before-publish", args);
      BasicProperties properties =
          new BasicProperties.Builder().messageId("order-" + id).deliveryMode(2).build();
      channel.basicPublish("", QUEUE, properties, args[0].getBytes(UTF_8));
      channel.waitForConfirmsOrDie(10_000);
      System.out.println(" [x] order-" + id + " is published");
    }
  }
}
