package mercury.aggregator;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A migration for Flyway that runs SQL, for its {@code javaMigrations}. Given: nothing to do here.
 *
 * @param version its place in the order of migrations, like {@code 1}
 * @param description a few words for the history
 * @param sql one or more statements
 */
public record SqlMigration(String version, String description, String sql)
    implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public String getDescription() {
    return description;
  }

  /** Returns a number that changes with the SQL: Flyway notices what was changed afterwards. */
  @Override
  public Integer getChecksum() {
    return sql.hashCode();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute(sql);
    }
  }
}
