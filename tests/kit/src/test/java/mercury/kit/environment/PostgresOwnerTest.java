package mercury.kit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user whose password everybody knows owns the database and cannot run programs. */
class PostgresOwnerTest {

  @TempDir private Path data;

  @Test
  void the_owner_makes_tables_and_databases_and_runs_no_program() throws Exception {
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan())) {
      String dsn = mercury.start().get(ServiceAddresses.POSTGRES_DSN);
      assertRunsNoProgram(dsn);
      assertThat(
              EnvironmentClients.sql(
                  dsn, "create table t (a text); insert into t values ('kept') returning a"))
          .isEqualTo("kept");
      assertThat(EnvironmentClients.sql(dsn, "select upper('мир')")).isEqualTo("МИР");
    }
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan())) {
      String dsn = mercury.start().get(ServiceAddresses.POSTGRES_DSN);
      assertRunsNoProgram(dsn);
      assertThat(EnvironmentClients.sql(dsn, "select a from t")).isEqualTo("kept");
    }
  }

  /** A folder as earlier versions of the course made it. */
  @Test
  void the_superuser_of_an_older_folder_becomes_an_owner_with_the_same_tables() throws Exception {
    try (EmbeddedPostgres older =
            EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
        Connection connection = older.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter user postgres password 'postgres'; create table t (a text)");
    }
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan())) {
      String dsn = mercury.start().get(ServiceAddresses.POSTGRES_DSN);
      assertRunsNoProgram(dsn);
      assertThat(EnvironmentClients.sql(dsn, "insert into t values ('mine') returning a"))
          .isEqualTo("mine");
      assertThat(EnvironmentClients.sql(dsn, "alter table t add b text; select count(*) from t"))
          .isEqualTo("1");
    }
  }

  private EnvironmentPlan plan() {
    return EnvironmentPlan.free("postgres").keepingDataIn(data);
  }

  private static void assertRunsNoProgram(String dsn) {
    assertThatThrownBy(
            () ->
                EnvironmentClients.sql(
                    dsn, "create temp table p (a text); copy p from program 'id'; select 1"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }
}
