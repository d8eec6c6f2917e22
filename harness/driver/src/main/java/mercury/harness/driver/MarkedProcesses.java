package mercury.harness.driver;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Ends processes by a mark in their environment, which what they start inherits, also what no
 * longer belongs to their session. Only Linux shows the environment of other processes; elsewhere
 * nothing is found here, and only what is below a process in the tree ends with it.
 */
public final class MarkedProcesses {

  /** The variable with the mark. */
  public static final String VARIABLE = "GRADED_BY";

  private static final Pattern MARK = Pattern.compile("(\\d+)-[0-9a-f-]{36}");
  private static final Duration YOUNG = Duration.ofSeconds(10);
  private static final Duration LOADED_WITHIN = Duration.ofSeconds(1);

  private MarkedProcesses() {}

  /** Returns a new mark, which tells that this process uses it. */
  public static String newMark() {
    return ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  }

  /** Ends what processes of a grader have left that was killed before it could end them. */
  public static void endOrphans() {
    for (ProcessHandle orphan : find(MarkedProcesses::isOrphaned)) {
      orphan.destroyForcibly();
    }
  }

  private static boolean isOrphaned(String mark) {
    Matcher pid = MARK.matcher(mark);
    return pid.matches() && ProcessHandle.of(Long.parseLong(pid.group(1))).isEmpty();
  }

  /** Ends all processes with that mark, however often they start new ones. */
  public static void endAll(String mark) {
    List<ProcessHandle> found = findSettled(mark::equals);
    for (; !found.isEmpty(); found = findSettled(mark::equals)) {
      found.forEach(ProcessHandle::destroyForcibly);
      found.forEach(process -> process.onExit().join());
    }
  }

  /**
   * Finds them. Finds nothing only when no young process is just being loaded, since it shows its
   * mark a moment later; one that hides its command line is not waited for long.
   */
  private static List<ProcessHandle> findSettled(Predicate<String> marked) {
    long deadline = System.nanoTime() + LOADED_WITHIN.toNanos();
    List<ProcessHandle> found = find(marked);
    while (found.isEmpty() && anyIsBeingLoaded() && System.nanoTime() < deadline) {
      found = find(marked);
    }
    return found.isEmpty() ? find(marked) : found;
  }

  private static boolean anyIsBeingLoaded() {
    Instant youth = Instant.now().minus(YOUNG);
    return processes()
        .filter(LinuxProcess::isBeingLoaded)
        .flatMap(process -> process.handle().stream())
        .flatMap(handle -> handle.info().startInstant().stream())
        .anyMatch(youth::isBefore);
  }

  private static List<ProcessHandle> find(Predicate<String> marked) {
    return processes()
        .filter(process -> process.variable(VARIABLE).filter(marked).isPresent())
        .flatMap(process -> process.handle().stream())
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  private static Stream<LinuxProcess> processes() {
    try {
      return LinuxProcess.all();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
