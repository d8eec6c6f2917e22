package mercury.tools.classroom;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The limits of one submission, with the grader and the services beside it. */
final class SandboxLimits {

  /** Bytes of its temporary folder, which is in memory. */
  static final long TEMPORARY = 512L << 20;

  /** Bytes of the memory that its processes share by name. */
  static final long SHARED = 64L << 20;

  /** Bytes of memory of all its processes. */
  static final long MEMORY = 3L << 30;

  /** Processes; it is stopped with more. */
  static final int PROCESSES = 200;

  /** Processes and threads; the system starts no more, so that a fork bomb is seen in time. */
  static final int THREADS = 2_000;

  /** The longest that it may take, by a {@link SandboxClock}, and compute. */
  static final Duration TIME = Duration.ofMinutes(10);

  private SandboxLimits() {}

  /** Returns what goes before a command within the sandbox: limits that the system itself keeps. */
  static List<String> prefix() {
    return Stream.concat(Stream.of("prlimit", "--nproc=" + THREADS), inContainer().stream().skip(1))
        .toList();
  }

  /** Returns the same for a container, whose engine limits the processes. */
  static List<String> inContainer() {
    return List.of(
        "prlimit", "--cpu=" + TIME.toSeconds(), "--fsize=" + TEMPORARY, "--core=0", "--");
  }

  /**
   * Returns what a submission has taken too much of; empty while it has not.
   *
   * @param took the time by a {@link SandboxClock}
   */
  static Optional<String> excess(SandboxUse use, Duration took) {
    if (use.processes() > PROCESSES) {
      return said("started more than %d processes", PROCESSES);
    }
    if (use.memory() > MEMORY) {
      return outOfMemory();
    }
    if (use.computed().compareTo(TIME) > 0) {
      return said("computed for more than %d minutes", TIME.toMinutes());
    }
    return took.compareTo(TIME) > 0
        ? said("took more than %d minutes", TIME.toMinutes())
        : Optional.empty();
  }

  /** Returns the same for one that the system has ended. */
  static Optional<String> outOfMemory() {
    return said("took more than %s of memory", megabytes(MEMORY));
  }

  private static Optional<String> said(String sentence, Object amount) {
    return Optional.of(String.format(Locale.ROOT, sentence, amount));
  }

  /** Returns an amount of memory in words. */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
  }
}
