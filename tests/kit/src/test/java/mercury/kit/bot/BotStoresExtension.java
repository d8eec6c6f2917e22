package mercury.kit.bot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import mercury.bot.PostgresConfig;
import mercury.bot.S3Config;
import mercury.tools.S3Clients;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Reads what the worker has stored in the table and in the bucket. */
final class BotStoresExtension implements BeforeEachCallback, AfterEachCallback {

  private Connection connection;
  private S3Config config;
  private S3Client s3;

  /** Returns the names in a user's rows. */
  List<String> names(long user) throws SQLException {
    return strings("select username from tg_users where tg_id = " + user);
  }

  /** Returns the number of connections that a program of that name has. */
  int connections(String application) throws SQLException {
    return strings(
            "select pid::text from pg_stat_activity where application_name = '%s'"
                .formatted(application))
        .size();
  }

  /** Returns the objects of a user by their keys; S3Mock lists one a moment before it gives it. */
  Map<String, byte[]> objects(long user) {
    Map<String, byte[]> objects = new TreeMap<>();
    s3.listObjectsV2(list -> list.bucket(config.bucket()).prefix(user + "/"))
        .contents()
        .forEach(listed -> object(listed.key()).ifPresent(o -> objects.put(listed.key(), o)));
    return objects;
  }

  static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private Optional<byte[]> object(String key) {
    try {
      return Optional.of(
          s3.getObjectAsBytes(get -> get.bucket(config.bucket()).key(key)).asByteArray());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  private List<String> strings(String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    PostgresConfig postgres = BotTestServices.postgres();
    connection =
        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    config = BotTestServices.s3();
    s3 = S3Clients.of(config);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    connection.close();
    s3.close();
  }
}
