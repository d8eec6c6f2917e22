package mercury.tools.classroom;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grader in a container, seen from outside: the processes in it are those of the engine, not of
 * this program, and outlive it. So the engine is asked what they use, and told to end them, also
 * when this program is ended.
 */
final class ContainerProcess implements GraderProcess {

  private static final int KILOBYTE = 1024;
  private static final Pattern ROW = Pattern.compile("(?m)^\\s*\\d+\\s+(\\d+)\\s+(\\d+)\\s*$");

  private static final RetryPolicy<Object> INSISTING =
      RetryPolicy.builder()
          .handle(IOException.class)
          .withDelay(Duration.ofSeconds(1))
          .withMaxAttempts(-1)
          .withMaxDuration(Duration.ofMinutes(5))
          .build();

  private final ContainerEngine engine;
  private final String name;
  private final Process process;
  private final Thread ending = new Thread(this::remove, "ends a container");

  private ContainerProcess(ContainerEngine engine, String name, Process process) {
    this.engine = engine;
    this.name = name;
    this.process = process;
  }

  /**
   * Starts a container.
   *
   * @param name its name
   * @param command the engine's command that runs it
   * @param log the file for what it says to people
   */
  static ContainerProcess start(ContainerEngine engine, String name, List<String> command, Path log)
      throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(log.getParent().toFile()) // Podman notes there that memory ran out
            .redirectError(log.toFile())
            .start();
    ContainerProcess container = new ContainerProcess(engine, name, process);
    Runtime.getRuntime().addShutdownHook(container.ending);
    return container;
  }

  @Override
  public Process process() {
    return process;
  }

  /** Returns nothing while the container is not there: it has still to start, or has ended. */
  @Override
  public SandboxUse use() throws InterruptedException {
    try {
      return use(engine.run("top", name, "-eo", "pid,rss,cputimes"));
    } catch (IOException notThere) {
      return SandboxUse.NONE;
    }
  }

  /** Reads what {@code ps} prints: process, memory in kilobytes, processor time in seconds. */
  static SandboxUse use(String table) {
    long processes = 0;
    long memory = 0;
    long seconds = 0;
    for (Matcher row = ROW.matcher(table); row.find(); ) {
      processes++;
      memory += Long.parseLong(row.group(1)) * KILOBYTE;
      seconds += Long.parseLong(row.group(2));
    }
    return new SandboxUse(processes, memory, Duration.ofSeconds(seconds));
  }

  @Override
  public boolean isOutOfMemory() throws IOException, InterruptedException {
    return Boolean.parseBoolean(engine.run("inspect", "--format={{.State.OOMKilled}}", name));
  }

  @Override
  public void end() {
    remove();
    process.destroyForcibly();
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // this program is ending, and the hook does the same again
    }
  }

  /** Removes it, as often as a busy engine says that it cannot. */
  private void remove() {
    try {
      Failsafe.with(INSISTING).run(this::removeOnce);
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void removeOnce() throws IOException, InterruptedException {
    try {
      engine.run("rm", "--force", name);
    } catch (IOException e) {
      if (isThere()) {
        throw e;
      }
    }
  }

  private boolean isThere() throws InterruptedException {
    try {
      engine.run("inspect", name);
      return true;
    } catch (IOException gone) {
      return false;
    }
  }
}
