package mercury.aggregator;

import java.net.URI;
import mercury.task.ConfigValidator;

/**
 * The address of a PostgreSQL database, taken apart for a JDBC driver. Given: nothing to do here.
 *
 * @param dsn the address, like {@code postgresql://user:password@host:5432/database}
 */
public record DatabaseDsn(String dsn) {

  private static final int DEFAULT_PORT = 5432;

  /**
   * Checks the address.
   *
   * @throws NullPointerException if it is missing
   * @throws IllegalArgumentException if it is not an address of a database
   */
  public DatabaseDsn {
    ConfigValidator.requireNotBlank(dsn, "postgresDsn");
    if (!dsn.matches("postgresql://[^:@/\\s]+:[^@/\\s]*@[^:@/\\s]+(:\\d+)?/[^/\\s]+")) {
      throw new IllegalArgumentException(
          "postgresDsn must look like postgresql://user:password@host:5432/database");
    }
  }

  /** Returns the database without user and password, as JDBC writes it. */
  public String jdbcUrl() {
    URI uri = URI.create(dsn);
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    return "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath();
  }

  /** Returns the database's user. */
  public String user() {
    return URI.create(dsn).getUserInfo().split(":", 2)[0];
  }

  /** Returns the password of the database's user. */
  public String password() {
    return URI.create(dsn).getUserInfo().split(":", 2)[1];
  }

  /** Shows everything but the password. */
  @Override
  public String toString() {
    return ConfigValidator.maskPassword(dsn);
  }
}
