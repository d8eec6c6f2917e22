package mercury.lessons.idempotence;

import java.util.List;

/** Saves an order together with the wish to publish it. It does not even need the broker. */
public final class OutboxShop {

  private static final List<String> LINES = List.of("before-outbox", "before-commit");

  public static void main(String[] args) throws Exception {
    if (args.length == 0
        || args.length > 2
        || !args[0].matches("\\d{1,6}")
        || (args.length == 2 && !LINES.contains(args[1]))) {
      System.err.println(
          "usage: ./course run idempotence outbox-shop AMOUNT [before-outbox|before-commit]");
      System.exit(2);
    }
    int amount = Integer.parseInt(args[0]);
    try (java.sql.Connection database = Books.open()) {
      int id =
          Books.number(
              database, "insert into lesson_orders (amount) values (?) returning id", amount);
      Crash.here("before-outbox", args);
      Books.update(database, "insert into lesson_outbox values (?, ?)", id, amount);
      Crash.here("before-commit", args);
      database.commit();
      System.out.println(" [x] order-" + id + " of " + amount + " is saved, and in the outbox");
    }
  }
}
