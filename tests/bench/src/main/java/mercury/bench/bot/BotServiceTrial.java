package mercury.bench.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import mercury.bench.process.ResidentMemory;
import mercury.telegram.BotApi;
import org.apache.commons.io.file.PathUtils;

/**
 * A trial that starts a service of the bot as a process and measures the time until it is ready and
 * its memory then.
 */
record BotServiceTrial(BotBackends backends, Class<?> program) implements Trial {

  @Override
  public RunSample run(Duration length) throws IOException {
    Path folder = Files.createTempDirectory("bench-telegram-");
    try (BotApi api = BotApi.start(0, folder);
        BotServiceProcess service = BotServiceProcess.start(program, backends.environment(api))) {
      return RunSample.of(MeasuredQuantity.MEMORY, ResidentMemory.bytes(service.process()))
          .and(MeasuredQuantity.TIME, service.seconds());
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  @Override
  public void close() {
    // keeps nothing from run to run
  }
}
