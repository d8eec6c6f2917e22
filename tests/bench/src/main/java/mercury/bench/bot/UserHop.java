package mercury.bench.bot;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import mercury.bot.PostgresConfig;

/** The step in which the worker asks the database whether it knows a user. */
record UserHop(HikariDataSource pool) implements BotHop {

  private static final String QUERY = "select 1 from tg_users where tg_id = ?";
  private static final long SOMEBODY = 1;

  static UserHop open(PostgresConfig config) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(config.jdbcUrl());
    pool.setUsername(config.user());
    pool.setPassword(config.password());
    pool.setMaximumPoolSize(1);
    pool.setAutoCommit(false);
    return new UserHop(pool);
  }

  @Override
  public long measure() throws SQLException {
    long started = System.nanoTime();
    try (Connection connection = pool.getConnection();
        PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setLong(1, SOMEBODY);
      query.executeQuery().next();
    }
    return System.nanoTime() - started;
  }

  @Override
  public void close() {
    pool.close();
  }
}
