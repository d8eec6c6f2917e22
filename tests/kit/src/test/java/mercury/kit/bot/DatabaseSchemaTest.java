package mercury.kit.bot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mercury.bot.DatabaseSchema;
import mercury.bot.PostgresConfig;
import org.junit.jupiter.api.RepeatedTest;

class DatabaseSchemaTest {

  private static final int WORKERS = 8;

  @RepeatedTest(5)
  void workers_that_start_together_all_find_the_table() throws Exception {
    PostgresConfig config = emptyDatabase();
    CyclicBarrier together = new CyclicBarrier(WORKERS);
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      for (Future<?> worker :
          IntStream.range(0, WORKERS)
              .mapToObj(i -> workers.submit(() -> create(config, together)))
              .toList()) {
        worker.get();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Void create(PostgresConfig config, CyclicBarrier together) throws Exception {
    together.await();
    DatabaseSchema.create(config);
    return null;
  }

  private static PostgresConfig emptyDatabase() throws Exception {
    PostgresConfig shared = BotTestServices.postgres();
    String name = "tables_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection =
            DriverManager.getConnection(shared.jdbcUrl(), shared.user(), shared.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return new PostgresConfig(shared.dsn().replaceFirst("/[^/]*$", "/" + name));
  }
}
