package mercury.aggregator;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a statement, all of which must hold, and their values. Not thread-safe. */
final class SqlConditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * Adds a condition.
   *
   * @param condition with a question mark for each value
   */
  void add(String condition, Object... valuesOfIt) {
    conditions.add(condition);
    values.addAll(List.of(valuesOfIt));
  }

  String sql() {
    return String.join(" and ", conditions);
  }

  /** Sets the values, from the first parameter on, and returns their number. */
  int setValues(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return values.size();
  }
}
