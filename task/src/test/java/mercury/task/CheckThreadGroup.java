package mercury.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mercury.harness.check.CheckContext;

/**
 * The threads that the code under test starts while a part of a check runs. It has a process for
 * itself, so all that are new there are its own.
 */
final class CheckThreadGroup {

  private final CheckContext context;
  private final Set<Long> before;

  CheckThreadGroup(CheckContext context) throws Exception {
    this.context = context;
    this.before = context.subject().threads().keySet();
  }

  void run(CheckContext.ThrowingCode code) throws Exception {
    code.run();
  }

  /**
   * Returns the names of the threads that do not end. Threads that are about to end are given time.
   */
  List<String> survivors() throws Exception {
    long deadline = System.nanoTime() + CheckContext.TIMEOUT.toNanos();
    List<String> running = running();
    while (!running.isEmpty() && System.nanoTime() < deadline) {
      TestMessages.roundTrip(context);
      running = running();
    }
    return running;
  }

  private List<String> running() throws Exception {
    Map<Long, String> threads = context.subject().threads();
    List<String> names = new ArrayList<>();
    threads.forEach(
        (id, name) -> {
          if (!before.contains(id)) {
            names.add(name);
          }
        });
    return names;
  }
}
