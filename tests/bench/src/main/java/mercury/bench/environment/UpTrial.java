package mercury.bench.environment;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Sample;
import mercury.bench.measure.Trial;
import mercury.bench.process.Ended;
import mercury.bench.process.Java;
import mercury.bench.process.Resident;
import mercury.cli.Up;
import org.apache.commons.io.file.PathUtils;

/**
 * {@code course up}, from the start of its JVM until all is ready, and the memory that the JVM has
 * then. Maven, which the launcher goes through, is not in it.
 *
 * @param cold whether PostgreSQL has to be unpacked, as the first time on a machine
 * @param options of the command
 */
record UpTrial(boolean cold, List<String> options) implements Trial {

  private static final double NANOS = 1e9;

  @Override
  public Sample run(Duration length) throws IOException {
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

  private Sample start(Path home) throws IOException {
    ProcessBuilder program =
        cold
            ? Java.program(Up.class, "-Dcourse.home=" + home, "-Djava.io.tmpdir=" + home)
            : Java.program(Up.class, "-Dcourse.home=" + home);
    program.redirectError(ProcessBuilder.Redirect.DISCARD).command().addAll(options);
    long begun = System.nanoTime();
    Process up = program.start();
    try (BufferedReader said = up.inputReader()) {
      awaitReady(said);
      double seconds = (System.nanoTime() - begun) / NANOS;
      return Sample.of(Quantity.TIME, seconds).and(Quantity.MEMORY, Resident.bytes(up));
    } finally {
      Ended.politely(up);
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
