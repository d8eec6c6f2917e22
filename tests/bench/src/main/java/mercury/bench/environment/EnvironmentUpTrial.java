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
 * {@code course up}, from the start of its JVM until all is ready, and the memory that the JVM has
 * then. Maven, which the launcher goes through, is not in it.
 *
 * @param cold whether PostgreSQL has to be unpacked, as the first time on a machine
 * @param options of the command
 */
record EnvironmentUpTrial(boolean cold, List<String> options) implements Trial {

  private static final double NANOS = 1e9;

  @Override
  public RunSample run(Duration length) throws IOException {
    Path home = Files.createTempDirectory("bench-up-");
    // PostgreSQL, which refuses to run as root, has to get there too
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
    long begun = System.nanoTime();
    Process up = program.start();
    try (BufferedReader said = up.inputReader()) {
      awaitReady(said);
      double seconds = (System.nanoTime() - begun) / NANOS;
      return RunSample.of(MeasuredQuantity.TIME, seconds)
          .and(MeasuredQuantity.MEMORY, ResidentMemory.bytes(up));
    } finally {
      ProcessTermination.politely(up);
    }
  }

  private static void awaitReady(BufferedReader said) throws IOException {
    String line = said.readLine();
    while (line != null && !line.startsWith("Ready.")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException("course up did not become ready");
    }
  }

  @Override
  public void close() {
    // nothing stays from run to run
  }
}
