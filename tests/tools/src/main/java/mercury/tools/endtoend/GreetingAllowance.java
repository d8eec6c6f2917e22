package mercury.tools.endtoend;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The number of greetings that a person may get: one, and one more for each worker that was killed
 * before the person's row was in the table. bot/README.md says why: a worker that dies between the
 * greeting and the commit leaves no row, and the next worker greets again.
 */
final class GreetingAllowance {

  private final BotUserTableReader table;
  private final Set<Long> written = new HashSet<>();
  private final Map<Long, Integer> again = new HashMap<>();

  GreetingAllowance(BotUserTableReader table) {
    this.table = table;
  }

  /** Records that the person has written and may be greeted from now on. */
  void personWrites(long person) {
    written.add(person);
  }

  /** Records that a worker is about to be killed. */
  void workerDies() throws SQLException {
    Set<Long> known = table.known();
    written.stream()
        .filter(person -> !known.contains(person))
        .forEach(person -> again.merge(person, 1, Integer::sum));
  }

  int max(long person) {
    return 1 + again.getOrDefault(person, 0);
  }
}
