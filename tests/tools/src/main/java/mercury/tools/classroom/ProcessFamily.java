package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A process and all below it, seen from outside their sandbox.
 *
 * @param process the process
 */
record ProcessFamily(Process process) {

  private static final int KILOBYTE = 1024;
  private static final Pattern RESIDENT = Pattern.compile("\\nVmRSS:\\s+(\\d{1,15}) kB");

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
      Path status = Path.of("/proc/" + process.pid() + "/status");
      Matcher resident = RESIDENT.matcher(Files.readString(status));
      return resident.find() ? Long.parseLong(resident.group(1)) * KILOBYTE : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
