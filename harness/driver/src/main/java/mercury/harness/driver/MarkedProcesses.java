package mercury.harness.driver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
  private static final Path PROC = Path.of("/proc");

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
    List<ProcessHandle> found = find(mark::equals);
    for (; !found.isEmpty(); found = find(mark::equals)) {
      found.forEach(ProcessHandle::destroyForcibly);
      found.forEach(process -> process.onExit().join());
    }
  }

  private static List<ProcessHandle> find(Predicate<String> marked) {
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(PROC)) {
      return all.filter(process -> isMarked(process, marked))
          .map(process -> ProcessHandle.of(Long.parseLong(process.getFileName().toString())))
          .flatMap(Optional::stream)
          .filter(ProcessHandle::isAlive)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isMarked(Path process, Predicate<String> marked) {
    if (!process.getFileName().toString().matches("\\d+")) {
      return false;
    }
    try {
      String environment = Files.readString(process.resolve("environ"), ISO_8859_1);
      return Arrays.stream(environment.split("\0", -1))
          .filter(entry -> entry.startsWith(VARIABLE + "="))
          .anyMatch(entry -> marked.test(entry.substring(VARIABLE.length() + 1)));
    } catch (IOException notOurs) {
      return false;
    }
  }
}
