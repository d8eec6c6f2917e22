package mercury.bot;

import java.net.URI;
import java.util.Objects;
import mercury.task.ConfigValidator;

/**
 * Configures where the users are stored. Given: nothing to do here. {@link #jdbcUrl}, {@link #user}
 * and {@link #password} are for a JDBC driver.
 *
 * @param dsn the database, like {@code postgresql://user:password@host:5432/database}
 * @param poolSize the maximum number of open connections
 */
public record PostgresConfig(String dsn, int poolSize) {

  private static final int DEFAULT_POOL_SIZE = 5;
  private static final int DEFAULT_PORT = 5432;

  /**
   * Checks the values.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if the address is malformed, or the pool is empty
   */
  public PostgresConfig {
    Objects.requireNonNull(dsn, "dsn");
    URI uri = uri(dsn);
    boolean complete = uri.getHost() != null && uri.getPath() != null && uri.getPath().length() > 1;
    if (!complete || uri.getUserInfo() == null || uri.getUserInfo().indexOf(':') < 1) {
      throw malformed();
    }
    if (poolSize < 1) {
      throw new IllegalArgumentException("poolSize is " + poolSize + "; it is at least 1");
    }
  }

  /** Makes a configuration for five connections. */
  public PostgresConfig(String dsn) {
    this(dsn, DEFAULT_POOL_SIZE);
  }

  /** Returns host and port. */
  public String address() {
    URI uri = uri(dsn);
    return uri.getHost() + ":" + (uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort());
  }

  /** Returns the name of the database. */
  public String database() {
    return uri(dsn).getPath().substring(1);
  }

  /** Returns the address without user and password, as JDBC writes it. */
  public String jdbcUrl() {
    return "jdbc:postgresql://%s/%s".formatted(address(), database());
  }

  /** Returns the user who connects. */
  public String user() {
    return uri(dsn).getUserInfo().split(":", 2)[0];
  }

  /** Returns the user's password. */
  public String password() {
    return uri(dsn).getUserInfo().split(":", 2)[1];
  }

  /** Shows everything but the password. */
  @Override
  public String toString() {
    return "PostgresConfig[dsn="
        + ConfigValidator.maskPassword(dsn)
        + ", poolSize="
        + poolSize
        + "]";
  }

  private static URI uri(String dsn) {
    try {
      return URI.create(dsn);
    } catch (IllegalArgumentException e) { // its message quotes the password
      throw malformed();
    }
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "The PostgreSQL address must look like postgresql://user:password@host:5432/database");
  }
}
