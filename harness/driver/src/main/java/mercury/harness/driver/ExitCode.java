package mercury.harness.driver;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The exit codes of processes. */
public final class ExitCode {

  private ExitCode() {}

  /** Returns the exit code; empty for a process that does not end within a second. */
  public static Optional<Integer> of(Process process) throws InterruptedException {
    return process.waitFor(1, TimeUnit.SECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }
}
