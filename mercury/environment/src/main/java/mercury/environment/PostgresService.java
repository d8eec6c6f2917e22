package mercury.environment;

import java.io.IOException;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL, embedded as itself. Stateless. */
public final class PostgresService implements CourseService {

  static final String ID = "postgres";
  static final int PORT = 5432;

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "PostgreSQL 17";
  }

  @Override
  public String standIn() {
    return "PostgreSQL 17 itself";
  }

  @Override
  public int standardPort() {
    return PORT;
  }

  @Override
  public Map<String, String> variables(int port) {
    return Map.of(
        ServiceAddresses.POSTGRES_DSN,
        "postgresql://postgres:postgres@localhost:" + port + "/postgres");
  }

  @Override
  public Optional<String> composeService() {
    return Optional.of("postgres");
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws Exception {
    return EmbeddedPostgresServer.start(settings);
  }

  @Override
  public boolean endAbandoned(int port) throws IOException {
    return PostgresOrphan.end(port);
  }

  @Override
  public void probe(ServiceAddresses addresses) throws Exception {
    int seconds = (int) ServiceProbe.TIMEOUT.toSeconds();
    PostgresDsn dsn = PostgresDsn.parse(addresses.get(ServiceAddresses.POSTGRES_DSN));
    try (Connection connection = dsn.connect(seconds)) {
      connection.isValid(seconds);
    }
  }
}
