package mercury.tools.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mercury.environment.FailureReason;
import mercury.environment.PostgresDsn;

/**
 * The table {@code class_gradings}: a record for each version of each submission, whose row is
 * written once, however often that version is graded. Thread-safe; each call has a connection of
 * its own.
 *
 * @param dsn the database
 */
record GradingTable(PostgresDsn dsn) {

  /** Does something in the database. */
  private interface Query<T> {
    T run(Connection connection) throws SQLException, IOException;
  }

  private static final int PATIENCE_S = 15;

  private static final String SUBMIT =
      "insert into class_gradings (class, exercise, learner, version, optional, place)"
          + " values (?, ?, ?, ?, ?, ?) on conflict (class, exercise, learner, version)"
          + " do update set submitted_at = clock_timestamp(), place = excluded.place,"
          + " graded = case when class_gradings.settled then class_gradings.graded end"
          + " returning settled";

  private static final String KEEP =
      "update class_gradings set graded = ?, worker = ?, settled = ?, graded_at = clock_timestamp()"
          + " where class = ? and exercise = ? and learner = ? and version = ? and not settled";

  private static final String SETTLED =
      "select settled from class_gradings"
          + " where class = ? and exercise = ? and learner = ? and version = ?";

  private static final String NEWEST =
      "select distinct on (learner) learner, version, optional, place, graded, worker"
          + " from class_gradings where class = ? and exercise = ?"
          + " order by learner, submitted_at desc";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Creates the table unless it is there. Several programs may do so at the same time. */
  void create() throws IOException {
    try (InputStream script = GradingTable.class.getResourceAsStream("class_gradings.sql")) {
      String sql = new String(script.readAllBytes(), UTF_8);
      asked(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              return statement.execute(sql);
            }
          });
    }
  }

  /** Adds a submission, or makes it the newest of its learner. Returns whether it is settled. */
  boolean submit(GradingTask task) throws ClassServiceException {
    return asked(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(SUBMIT)) {
            identify(insert, 1, task);
            insert.setBoolean(5, task.optional());
            insert.setString(6, task.place());
            return first(insert);
          }
        });
  }

  /** Returns whether a version has a row that no other grading would change. */
  boolean isSettled(GradingTask task) throws ClassServiceException {
    return asked(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(SETTLED)) {
            identify(query, 1, task);
            return first(query);
          }
        });
  }

  /** Keeps a row, unless one is kept that stays. Returns whether it did. */
  boolean keep(GradingTask task, ClassRow row, String worker) throws ClassServiceException {
    return asked(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(KEEP)) {
            update.setString(1, JSON.writeValueAsString(row));
            update.setString(2, worker);
            update.setBoolean(3, !row.isFailed());
            identify(update, 4, task);
            return update.executeUpdate() == 1;
          }
        });
  }

  /** Returns the newest version of each submission of a class, in the order of their places. */
  List<GradingRecord> newest(String group, String exercise) throws ClassServiceException {
    return asked(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
            query.setString(1, group);
            query.setString(2, exercise);
            return records(query.executeQuery(), group, exercise);
          }
        });
  }

  private static List<GradingRecord> records(ResultSet rows, String group, String exercise)
      throws SQLException, JsonProcessingException {
    List<GradingRecord> records = new ArrayList<>();
    while (rows.next()) {
      GradingTask task =
          new GradingTask(
              group,
              exercise,
              rows.getBoolean("optional"),
              rows.getString("learner"),
              rows.getString("place"),
              rows.getString("version"));
      String graded = rows.getString("graded");
      Optional<ClassRow> row =
          graded == null ? Optional.empty() : Optional.of(JSON.readValue(graded, ClassRow.class));
      records.add(
          new GradingRecord(task, row, Optional.ofNullable(rows.getString("worker")).orElse("")));
    }
    records.sort((one, other) -> one.task().place().compareTo(other.task().place()));
    return records;
  }

  private static void identify(PreparedStatement statement, int from, GradingTask task)
      throws SQLException {
    statement.setString(from, task.group());
    statement.setString(from + 1, task.exercise());
    statement.setString(from + 2, task.learner());
    statement.setString(from + 3, task.version());
  }

  private static boolean first(PreparedStatement query) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private <T> T asked(Query<T> query) throws ClassServiceException {
    try (Connection connection = dsn.connect(PATIENCE_S)) {
      return query.run(connection);
    } catch (SQLException | IOException e) {
      throw new ClassServiceException(
          "PostgreSQL at %s:%s".formatted(dsn.host(), dsn.port()), FailureReason.of(e), e);
    }
  }
}
