package mercury.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL address as programs of every language write it: {@code
 * postgresql://user:password@host:port/database}. Immutable.
 */
public record PostgresDsn(String host, int port, String database, String user, String password) {

  private static final String FORM =
      "POSTGRES_DSN must look like postgresql://user:password@host:5432/database";

  /**
   * Parses an address.
   *
   * @throws IllegalArgumentException naming the form, never the value, which holds a password
   */
  public static PostgresDsn parse(String dsn) {
    URI uri = uri(dsn);
    String[] credentials =
        uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
    if (uri.getHost() == null || credentials.length != 2 || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(FORM);
    }
    int port = uri.getPort() == -1 ? PostgresService.PORT : uri.getPort();
    return new PostgresDsn(
        uri.getHost(), port, uri.getPath().substring(1), credentials[0], credentials[1]);
  }

  /** Opens a connection that gives up after {@code seconds}. */
  public Connection connect(int seconds) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(seconds);
    source.setSocketTimeout(seconds);
    source.setLoginTimeout(seconds);
    return source.getConnection();
  }

  /** Returns the address as JDBC writes it, with user and password. */
  public String jdbcUrl() {
    return String.format(
        Locale.ROOT,
        "jdbc:postgresql://%s:%d/%s?user=%s&password=%s",
        host,
        port,
        database,
        URLEncoder.encode(user, UTF_8),
        URLEncoder.encode(password, UTF_8));
  }

  /** Returns the address without the password. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "postgresql://%s@%s:%d/%s", user, host, port, database);
  }

  private static URI uri(String dsn) {
    try {
      return URI.create(dsn);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(FORM);
    }
  }
}
