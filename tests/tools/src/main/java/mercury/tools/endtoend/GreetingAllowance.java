package mercury.tools.endtoend;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How often somebody may be greeted: once, and once more for each worker that was killed before
 * their row was in the table. bot/README.md says why: a worker that dies between the greeting and
 * the commit leaves no row, and the next one greets again.
 */
final class GreetingAllowance {

  private final BotUserTableReader table;
  private final Set<Long> written = new HashSet<>();
  private final Map<Long, Integer> again = new HashMap<>();

  GreetingAllowance(BotUserTableReader table) {
    this.table = table;
  }

  /** That person has written, and may be greeted from now on. */
  void writes(long person) {
    written.add(person);
  }

  /** A worker is about to be killed. */
  void kill() throws SQLException {
    Set<Long> known = table.known();
    written.stream()
        .filter(person -> !known.contains(person))
        .forEach(person -> again.merge(person, 1, Integer::sum));
  }

  int most(long person) {
    return 1 + again.getOrDefault(person, 0);
  }
}
