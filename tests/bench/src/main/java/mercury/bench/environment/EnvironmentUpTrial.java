package mercury.bench.environment;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import mercury.bench.process.JvmCommand;
import mercury.bench.process.ProcessTermination;
import mercury.bench.process.ResidentMemory;
import mercury.cli.UpCommand;
import org.apache.commons.io.file.PathUtils;

/**
 * A trial of {@code course up}: the time from the start of its JVM until everything is ready, and
 * the memory of the JVM then. It does not include Maven, through which the launcher starts it.
 *
 * @param cold whether PostgreSQL must be unpacked, as for the first time on a machine
 * @param options the options of the command
 */
record EnvironmentUpTrial(boolean cold, List<String> options) implements Trial {

  private static final double NANOS = 1e9;

  @Override
  public RunSample run(Duration length) throws IOException {
    Path home = Files.createTempDirectory("bench-up-");
    // PostgreSQL, which refuses to run as root, needs access too
    home.toFile().setReadable(true, false);
    home.toFile().setExecutable(true, false);
    try {
      return start(home);
    } finally {
      PathUtils.deleteDirectory(home);
    }
  }

  private RunSample start(Path home) throws IOException {
    ProcessBuilder program =
        cold
            ? JvmCommand.program(
                UpCommand.class, "-Dcourse.home=" + home, "-Djava.io.tmpdir=" + home)
            : JvmCommand.program(UpCommand.class, "-Dcourse.home=" + home);
    program.redirectError(ProcessBuilder.Redirect.DISCARD).command().addAll(options);
    long started = System.nanoTime();
    Process up = program.start();
    try (BufferedReader output = up.inputReader()) {
      awaitReady(output);
      double seconds = (System.nanoTime() - started) / NANOS;
      return RunSample.of(MeasuredQuantity.TIME, seconds)
          .and(MeasuredQuantity.MEMORY, ResidentMemory.bytes(up));
    } finally {
      ProcessTermination.gracefully(up);
    }
  }

  private static void awaitReady(BufferedReader output) throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith("Ready.")) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("course up did not become ready");
    }
  }

  @Override
  public void close() {
    // keeps nothing from run to run
  }
}
