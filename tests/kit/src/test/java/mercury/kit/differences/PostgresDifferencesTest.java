package mercury.kit.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import mercury.environment.PostgresDsn;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.Test;

/**
 * The embedded PostgreSQL, which is PostgreSQL itself, is set up differently from the container.
 */
class PostgresDifferencesTest {

  private static final int TIMEOUT_SECONDS = 30;
  private static final boolean REAL = ServiceUnderTest.isReal("postgres");

  @Test
  @DifferenceRow("postgres-fsync")
  void the_server_waits_for_the_disk() throws Exception {
    assertThat(ask("show fsync")).isEqualTo(REAL ? "on" : "off");
  }

  @Test
  @DifferenceRow("postgres-connections")
  void the_server_limits_its_connections() throws Exception {
    assertThat(ask("show max_connections")).isEqualTo(REAL ? "100" : "300");
  }

  @Test
  @DifferenceRow("postgres-owner")
  void the_user_may_do_everything() throws Exception {
    assertThat(ask("show is_superuser")).isEqualTo(REAL ? "on" : "off");
  }

  @Test
  @DifferenceRow("postgres-same")
  void the_version_is_17() throws Exception {
    assertThat(ask("show server_version")).startsWith("17.");
  }

  @Test
  @DifferenceRow("postgres-same")
  void the_table_is_there() throws Exception {
    assertThat(ask("select to_regclass('public.tg_users')::text")).isEqualTo("tg_users");
  }

  @Test
  @DifferenceRow("postgres-same")
  void a_wrong_password_is_refused() {
    assertThatThrownBy(() -> connect("wrong"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
  }

  private static String ask(String question) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static Connection connect(String password) throws SQLException {
    PostgresDsn dsn =
        PostgresDsn.parse(
            ServiceUnderTest.addresses("postgres").get(ServiceAddresses.POSTGRES_DSN));
    return new PostgresDsn(dsn.host(), dsn.port(), dsn.database(), "postgres", password)
        .connect(TIMEOUT_SECONDS);
  }
}
