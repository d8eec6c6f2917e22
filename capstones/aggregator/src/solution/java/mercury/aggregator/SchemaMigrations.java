package mercury.aggregator;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings a schema up to date, with Flyway's history in it. Immutable.
 *
 * @param schema its name
 * @param lock the key of the lock that keeps two processes apart
 * @param steps in their order
 */
record SchemaMigrations(String schema, long lock, List<JavaMigration> steps) {

  /** Migrates; of several processes, one does and the others wait. */
  void migrate(DatabaseDsn dsn) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(dsn.jdbcUrl(), dsn.user(), dsn.password());
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + lock + ")");
      statement.execute("create schema if not exists " + schema);
      flyway(dsn).migrate();
    } // the lock ends with the connection
  }

  private Flyway flyway(DatabaseDsn dsn) {
    return Flyway.configure()
        .dataSource(dsn.jdbcUrl(), dsn.user(), dsn.password())
        .defaultSchema(schema)
        .locations(new String[0]) // nothing but these steps
        .javaMigrations(steps.toArray(JavaMigration[]::new))
        .baselineOnMigrate(true) // the schema is there already, and empty
        .baselineVersion("0")
        .load();
  }
}
