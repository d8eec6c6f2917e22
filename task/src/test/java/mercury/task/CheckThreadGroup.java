package mercury.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mercury.harness.check.CheckContext;
import mercury.harness.check.LoadDeadline;

/**
 * The threads that the code under test starts while a part of a check runs. It has a process for
 * itself, so all that are new there are its own.
 */
final class CheckThreadGroup {

  private interface ThreadSource {
    Map<Long, String> threads() throws Exception;
  }

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
   * Runs the code twice, and fails as {@code threads} if a thread does not end. Objects of one
   * class may share a library's threads, which the first run starts; it fails as {@code shared} if
   * one of these runs code of the learner, or keeps the program from ending.
   */
  static void requireNoneLeft(CheckContext context, CheckContext.ThrowingCode code)
      throws Exception {
    CheckThreadGroup shared = new CheckThreadGroup(context);
    shared.run(code);
    CheckThreadGroup own = new CheckThreadGroup(context);
    own.run(code);
    CleanupAssertions.requireConnectionsClosed(context);
    own.requireNone(own.survivors(), "threads");
    shared.requireNone(shared.survivors(() -> context.subject().busyThreads()), "shared");
  }

  private void requireNone(List<String> left, String failure) {
    context.require(left.isEmpty(), failure, left.size(), String.join(", ", left));
  }

  /**
   * Returns the names of the threads that do not end. Threads that are about to end are given time.
   */
  List<String> survivors() throws Exception {
    return survivors(() -> context.subject().threads());
  }

  private List<String> survivors(ThreadSource source) throws Exception {
    LoadDeadline deadline = LoadDeadline.in(CheckContext.TIMEOUT);
    List<String> running = running(source);
    while (!running.isEmpty() && !deadline.isOver()) {
      TestMessages.roundTrip(context);
      running = running(source);
    }
    return running;
  }

  private List<String> running(ThreadSource source) throws Exception {
    List<String> names = new ArrayList<>();
    source
        .threads()
        .forEach(
            (id, name) -> {
              if (!before.contains(id)) {
                names.add(name);
              }
            });
    return names;
  }
}
