package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A process and all below it, seen from outside their sandbox.
 *
 * @param process the process
 */
record ProcessFamily(Process process) implements GraderProcess {

  private static final int KILOBYTE = 1024;
  private static final Pattern RESIDENT = Pattern.compile("\\nVmRSS:\\s+(\\d{1,15}) kB");

  /** Starts a command whose messages to people go into a file. */
  static ProcessFamily start(List<String> command, Path log) throws IOException {
    return new ProcessFamily(new ProcessBuilder(command).redirectError(log.toFile()).start());
  }

  /**
   * Returns what they use now; of memory 0 where the system does not tell. Memory that several
   * share counts for each, and what ended processes have computed no longer counts.
   */
  @Override
  public SandboxUse use() {
    List<ProcessHandle> members = members().toList();
    return new SandboxUse(
        members.size(),
        members.stream().mapToLong(ProcessFamily::resident).sum(),
        members.stream().map(ProcessFamily::computed).reduce(Duration.ZERO, Duration::plus));
  }

  /** Only a container has a limit of memory that the system keeps. */
  @Override
  public boolean isOutOfMemory() {
    return false;
  }

  @Override
  public void end() {
    members().forEach(ProcessHandle::destroyForcibly);
  }

  private Stream<ProcessHandle> members() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
  }

  private static Duration computed(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
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
