package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A process and all below it, seen from outside their sandbox.
 *
 * @param process the process
 */
record ProcessFamily(Process process) {

  private static final int PAGE = 4096;

  /** Returns how many there are. */
  long size() {
    return members().count();
  }

  /**
   * Returns the bytes of memory that are in use by them; 0 where the system does not tell. What
   * several share counts for each.
   */
  long memory() {
    return members().mapToLong(ProcessFamily::resident).sum();
  }

  /** Ends all of them. */
  void end() {
    members().forEach(ProcessHandle::destroyForcibly);
  }

  private Stream<ProcessHandle> members() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
  }

  private static long resident(ProcessHandle process) {
    try {
      String[] pages = Files.readString(Path.of("/proc/" + process.pid() + "/statm")).split(" ", 3);
      return Long.parseLong(pages[1]) * PAGE;
    } catch (IOException | NumberFormatException gone) {
      return 0;
    }
  }
}
