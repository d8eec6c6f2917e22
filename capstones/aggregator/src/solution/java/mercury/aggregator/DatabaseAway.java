package mercury.aggregator;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that is away from a statement that it refuses. Stateless. */
final class DatabaseAway {

  /** No connection, no room, a deadlock or a stop: the same statement may do better later. */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

  private DatabaseAway() {}

  static boolean isReasonOf(SQLException failure) {
    String state = failure.getSQLState();
    return state == null || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
  }
}
