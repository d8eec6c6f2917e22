package mercury.harness.driver;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process with the learner's code. Its environment is empty but for {@code PATH}, {@code HOME}
 * and the language; it works in a folder of its own, which goes with it, and what it prints goes
 * where this process prints. Not thread-safe.
 */
final class SubjectProcess implements Closeable {

  private static final int END_MS = 2000;

  private final Process process;
  private final Path folder;

  private SubjectProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /**
   * Starts it.
   *
   * @param output the file for what it prints; empty for where this process prints
   */
  static SubjectProcess start(SubjectPlan plan, int port, String word, Optional<Path> output)
      throws IOException {
    Path folder = Files.createTempDirectory("solution-");
    List<String> command = new ArrayList<>(ProcessLimits.prefix());
    command.addAll(plan.command());
    command.addAll(List.of(Integer.toString(port), word, plan.packageName()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(nothing(folder)))
            .redirectOutput(
                output
                    .map(file -> ProcessBuilder.Redirect.to(file.toFile()))
                    .orElse(ProcessBuilder.Redirect.INHERIT))
            .redirectErrorStream(true);
    keepOnly(builder.environment());
    builder.environment().put("TMPDIR", folder.toString());
    builder.environment().put(MarkedProcesses.VARIABLE, plan.mark());
    try {
      return new SubjectProcess(builder.start(), folder);
    } catch (IOException e) {
      TemporaryFolder.delete(folder);
      throw e;
    }
  }

  private static java.io.File nothing(Path folder) throws IOException {
    return Files.createFile(folder.resolve(".stdin")).toFile();
  }

  private static void keepOnly(Map<String, String> environment) {
    Map<String, String> kept = new TreeMap<>(environment);
    kept.keySet().removeIf(name -> !name.matches("PATH|HOME|LANG|LANGUAGE|LC_\\w+|SystemRoot"));
    environment.clear();
    environment.putAll(kept);
  }

  /** Returns the processor time that it has used, with the processes that it started; in ms. */
  long processorMillis() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .mapToLong(each -> each.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
        .sum();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Returns the exit code, which a process that is about to end is given a moment for. */
  Optional<Integer> exitCode() throws InterruptedException {
    return ExitCode.of(process);
  }

  /** Ends it, however busy it is, and what it has started and not let go. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    process.onExit().completeOnTimeout(process, END_MS, TimeUnit.MILLISECONDS).join();
    TemporaryFolder.delete(folder);
  }
}
