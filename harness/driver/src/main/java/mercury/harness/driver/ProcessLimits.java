package mercury.harness.driver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The limits that the system offers for a process: on Linux a namespace in which it sees no process
 * but its own and that ends with it, and limits on memory, on the size of a file and, except for
 * root, on the number of processes. They are looked for once, and left out where they do not work.
 * Thread-safe.
 */
final class ProcessLimits {

  /** Threads, code and buffers come on top of the heap. */
  private static final String MEMORY = "--data=" + (1L << 30);

  private static final String FILES = "--fsize=" + (1L << 28);

  private static final String PROCESSES = "--nproc=1000";

  private static final List<String> NAMESPACE =
      List.of(
          "unshare",
          "--user",
          "--map-current-user",
          "--pid",
          "--fork",
          "--kill-child",
          "--mount-proc",
          "--");

  private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,2})");

  private static final List<String> PREFIX = working();

  private ProcessLimits() {}

  /** Returns what goes before a command. */
  static List<String> prefix() {
    return PREFIX;
  }

  private static List<String> working() {
    List<String> prefix = new ArrayList<>();
    List<String> counted = new ArrayList<>(NAMESPACE);
    counted.addAll(List.of("prlimit", PROCESSES, "--"));
    prefix.addAll(
        firstWorking(countsByNamespace() ? Stream.of(counted, NAMESPACE) : Stream.of(NAMESPACE)));
    prefix.addAll(firstWorking(Stream.of(List.of("prlimit", MEMORY, FILES, "--core=0", "--"))));
    return List.copyOf(prefix);
  }

  /**
   * Tells whether Linux counts only the processes in there; before 5.14 it counts all that the user
   * has.
   */
  private static boolean countsByNamespace() {
    Matcher version = VERSION.matcher(System.getProperty("os.version"));
    return version.lookingAt()
        && Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2)) >= 514;
  }

  private static List<String> firstWorking(Stream<List<String>> prefixes) {
    return prefixes.filter(ProcessLimits::works).findFirst().orElse(List.of());
  }

  private static boolean works(List<String> prefix) {
    List<String> command = new ArrayList<>(prefix);
    command.add("true");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(2, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
