package mercury.environment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;

/** PostgreSQL itself, unpacked from a Maven artifact and run as a child process. */
final class EmbeddedPostgresServer implements EmbeddedServer {

  private final EmbeddedPostgres postgres;

  private EmbeddedPostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts the server with the course's password and table.
   *
   * @param port the port to listen on, 0 for any
   * @param folder its data; made when missing, left alone by {@link #stop()}
   * @param durable whether the data must outlive a crash of this machine
   */
  static EmbeddedPostgresServer start(int port, Path folder, boolean durable)
      throws IOException, SQLException {
    Path log = folder.resolveSibling("postgres.log");
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setPort(port == 0 ? LocalPorts.quiet().findFirst().orElseThrow() : port)
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(30))
            .setServerConfig("fsync", durable ? "on" : "off")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setConnectConfig("password", "postgres")
            .setOutputRedirector(Redirect.appendTo(log.toFile()))
            .setErrorRedirector(Redirect.appendTo(log.toFile()))
            .start();
    try {
      prepare(postgres, folder);
      return new EmbeddedPostgresServer(postgres);
    } catch (IOException | SQLException e) {
      postgres.close();
      throw e;
    }
  }

  @Override
  public int port() {
    return postgres.getPort();
  }

  @Override
  public void stop() throws IOException {
    postgres.close();
  }

  /**
   * Passwords are asked for, as in the container: a wrong one must not pass here and fail there.
   */
  private static void prepare(EmbeddedPostgres postgres, Path folder)
      throws IOException, SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter user postgres password 'postgres'");
      statement.execute(resource("/tg_users.sql"));
      Files.writeString(folder.resolve("pg_hba.conf"), "host all all all scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = EmbeddedPostgresServer.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
