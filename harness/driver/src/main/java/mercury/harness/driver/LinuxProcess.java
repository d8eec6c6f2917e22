package mercury.harness.driver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process as Linux shows it in {@code /proc}: see proc(5). What is read of one that has ended, or
 * that belongs to somebody else, is empty.
 *
 * @param folder that of the process
 */
record LinuxProcess(Path folder) {

  private static final Path PROC = Path.of("/proc");
  private static final String ENDED = "ZXx";
  private static final int PARENT = 1; // of what follows the name, from 0
  private static final String KERNEL = "2"; // the parent of all threads of the kernel

  /** Returns all processes; none where the system has no such folder. */
  static Stream<LinuxProcess> all() throws IOException {
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return Stream.empty();
    }
    try (Stream<Path> folders = Files.list(PROC)) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("\\d+"))
          .map(LinuxProcess::new)
          .toList()
          .stream();
    }
  }

  /** Returns the value of a variable in the environment with which it was started. */
  Optional<String> variable(String name) {
    return Arrays.stream(read("environ").split("\0", -1))
        .filter(entry -> entry.startsWith(name + "="))
        .map(entry -> entry.substring(name.length() + 1))
        .findFirst();
  }

  /**
   * Returns whether a new program is just being loaded into it: for that moment it has neither a
   * command line nor an environment.
   */
  boolean isBeingLoaded() {
    if (!read("cmdline").isEmpty()) {
      return false;
    }
    String stat = read("stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
    return fields.length > PARENT
        && !ENDED.contains(fields[0])
        && !fields[PARENT].equals(KERNEL)
        && read("cmdline").isEmpty();
  }

  /** Returns Java's handle of it. */
  Optional<ProcessHandle> handle() {
    return ProcessHandle.of(Long.parseLong(folder.getFileName().toString()));
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file), ISO_8859_1);
    } catch (IOException notOurs) {
      return "";
    }
  }
}
