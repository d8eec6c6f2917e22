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
import java.util.concurrent.atomic.AtomicBoolean;

/** PostgreSQL itself, unpacked from a Maven artifact and run as a child process. Thread-safe. */
final class EmbeddedPostgresServer implements EmbeddedServer {

  /** A property of the library, which reads it each time. */
  private static final String BINARIES = "ot.epg.working-dir";

  private final EmbeddedPostgres postgres;

  private EmbeddedPostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts the server with the course's password and applies the SQL. */
  static EmbeddedPostgresServer start(ServerSettings settings) throws IOException, SQLException {
    Path folder = settings.folder();
    PostgresOrphan.end(folder);
    System.setProperty(
        BINARIES,
        UserCacheFolder.of(PostgresService.ID)
            .orElseGet(() -> folder.resolveSibling("postgres-programs"))
            .toString());
    PostgresLog log = new PostgresLog(folder.resolveSibling(folder.getFileName() + ".log"));
    EmbeddedPostgres postgres = started(builder(settings, log), log);
    try {
      prepare(postgres, settings);
      return new EmbeddedPostgresServer(postgres);
    } catch (IOException | SQLException e) {
      postgres.close();
      throw log.explain(e);
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

  private static EmbeddedPostgres.Builder builder(ServerSettings settings, PostgresLog log) {
    int port = settings.port();
    return EmbeddedPostgres.builder()
        .setPort(port == 0 ? LocalPorts.unassigned().findFirst().orElseThrow() : port)
        .setDataDirectory(settings.folder())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(30))
        // the same letters and the same order on every machine, whatever its locales
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("fsync", settings.isDurable() ? "on" : "off")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setConnectConfig("password", "postgres")
        .setOutputRedirector(Redirect.appendTo(log.file().toFile()))
        .setErrorRedirector(Redirect.appendTo(log.file().toFile()));
  }

  /** The library waits for a server that has ended as for one that is slow: the log tells. */
  private static EmbeddedPostgres started(EmbeddedPostgres.Builder builder, PostgresLog log)
      throws IOException {
    Thread starter = Thread.currentThread();
    AtomicBoolean hopeless = new AtomicBoolean();
    PostgresLog.Watch watch =
        log.watch(
            () -> {
              hopeless.set(true);
              starter.interrupt();
            });
    try (watch) {
      return builder.start();
    } catch (IOException | RuntimeException e) {
      throw log.explain(e);
    } finally {
      if (hopeless.get()) {
        Thread.interrupted();
      }
    }
  }

  /** Demands passwords as the container does: a wrong one must not pass here and fail there. */
  private static void prepare(EmbeddedPostgres postgres, ServerSettings settings)
      throws IOException, SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      Path access = settings.folder().resolve("pg_hba.conf");
      Files.writeString(access, "host all all all scram-sha-256\n");
      PostgresOwner.settle(connection, postgres.getPort());
      statement.execute("set role postgres");
      for (Path file : settings.sql()) {
        statement.execute(Files.readString(file));
      }
    }
  }
}
