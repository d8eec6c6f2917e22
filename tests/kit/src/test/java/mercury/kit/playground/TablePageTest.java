package mercury.kit.playground;

import java.sql.Connection;
import java.sql.Statement;
import mercury.environment.PostgresDsn;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table in a browser, which is any table: its first column need not be unique. */
class TablePageTest {

  @AutoClose private PlaygroundWithServices beside;

  @BeforeEach
  void start() throws Exception {
    HeadlessChromium.assumeThere();
    beside = PlaygroundWithServices.services("postgres");
  }

  @Test
  void rows_with_equal_first_values_and_new_columns_are_shown_as_they_are() throws Exception {
    PostgresDsn database = PostgresDsn.parse(beside.where().get(ServiceAddresses.POSTGRES_DSN));
    try (HeadlessChromium page = HeadlessChromium.open(beside.url());
        Connection connection = database.connect(10);
        Statement statement = connection.createStatement()) {
      statement.execute("create table tg_users (city text, a_b text, \"aB\" text)");
      statement.execute("insert into tg_users values ('Minsk', 'x', 'y'), ('Minsk', 'x', 'y')");
      page.await(rows(2));
      statement.execute("insert into tg_users values ('Minsk', 'x', 'y')");
      page.await(rows(3));
      statement.execute("alter table tg_users add column house integer default 7");
      page.await(rows(3) + ":has(td:nth-child(4):last-child)");
      page.awaitText("#users tbody tr:last-child", "Minskxy7");
    }
  }

  /** Returns the selector of the last row of exactly so many. */
  private static String rows(int count) {
    return "#users tbody tr:nth-child(%s):last-child".formatted(count);
  }
}
