package mercury.kit.environment;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import mercury.environment.ServiceAddresses;
import mercury.tools.S3Clients;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The clients of the services as a program of the course would make them. */
final class EnvironmentClients {

  private EnvironmentClients() {}

  static S3Client s3(ServiceAddresses where) {
    return s3(
        where.get(ServiceAddresses.S3_ENDPOINT_URL),
        where.get(ServiceAddresses.S3_ACCESS_KEY),
        where.get(ServiceAddresses.S3_SECRET_KEY));
  }

  static S3Client s3(String endpoint, String key, String secret) {
    return S3Clients.of(endpoint, key, secret, Region.US_EAST_1);
  }

  /** Executes statements and returns the first value of the last one's result. */
  static String sql(String dsn, String statements) throws SQLException {
    URI address = URI.create(dsn);
    String[] who = address.getUserInfo().split(":", 2);
    String url =
        String.format(
            Locale.ROOT,
            "jdbc:postgresql://%s:%d%s",
            address.getHost(),
            address.getPort(),
            address.getPath());
    try (Connection connection = DriverManager.getConnection(url, who[0], who[1]);
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(statements);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
