package mercury.bench.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Sample;
import mercury.bench.measure.Trial;
import mercury.bench.process.Ended;
import mercury.bench.process.Java;
import mercury.bench.process.Resident;
import mercury.telegram.BotApi;
import org.apache.commons.io.file.PathUtils;

/** A service of the bot as a process: how soon it is ready, and the memory that it has then. */
record ServiceTrial(Ground ground, Class<?> program) implements Trial {

  private static final double NANOS = 1e9;

  @Override
  public Sample run(Duration length) throws IOException {
    Path folder = Files.createTempDirectory("bench-telegram-");
    try (BotApi api = BotApi.start(0, folder)) {
      ProcessBuilder builder = Java.program(program);
      builder.environment().putAll(ground.environment(api));
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      long begun = System.nanoTime();
      Process process = builder.start();
      try (BufferedReader said = process.inputReader()) {
        awaitReady(said);
        double seconds = (System.nanoTime() - begun) / NANOS;
        return Sample.of(Quantity.MEMORY, Resident.bytes(process)).and(Quantity.TIME, seconds);
      } finally {
        Ended.politely(process);
      }
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private void awaitReady(BufferedReader said) throws IOException {
    String line = said.readLine();
    while (line != null && !line.contains("Ready")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException(program.getSimpleName() + " did not become ready");
    }
  }

  @Override
  public void close() {
    // nothing stays from run to run
  }
}
