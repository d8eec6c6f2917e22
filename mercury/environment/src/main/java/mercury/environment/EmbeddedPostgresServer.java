package mercury.environment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** PostgreSQL itself, unpacked from a Maven artifact and run as a child process. Thread-safe. */
final class EmbeddedPostgresServer implements EmbeddedServer {

  private final EmbeddedPostgres postgres;

  private EmbeddedPostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts the server with the course's password and applies the SQL. */
  static EmbeddedPostgresServer start(ServerSettings settings) throws IOException, SQLException {
    Path folder = settings.folder();
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    int port = settings.port();
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setPort(port == 0 ? LocalPorts.unassigned().findFirst().orElseThrow() : port)
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(30))
            .setServerConfig("fsync", settings.isDurable() ? "on" : "off")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setConnectConfig("password", "postgres")
            .setOutputRedirector(Redirect.appendTo(log.toFile()))
            .setErrorRedirector(Redirect.appendTo(log.toFile()))
            .start();
    try {
      prepare(postgres, settings);
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

  /** Demands passwords as the container does: a wrong one must not pass here and fail there. */
  private static void prepare(EmbeddedPostgres postgres, ServerSettings settings)
      throws IOException, SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter user postgres password 'postgres'");
      for (Path file : settings.sql()) {
        statement.execute(Files.readString(file));
      }
      Path access = settings.folder().resolve("pg_hba.conf");
      Files.writeString(access, "host all all all scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    }
  }
}
