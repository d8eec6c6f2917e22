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

/** A service of the bot as a process: how soon it is ready, and the memory that it has then. */
record BotServiceTrial(BotBackends ground, Class<?> program) implements Trial {

  @Override
  public RunSample run(Duration length) throws IOException {
    Path folder = Files.createTempDirectory("bench-telegram-");
    try (BotApi api = BotApi.start(0, folder);
        BotServiceProcess service = BotServiceProcess.start(program, ground.environment(api))) {
      return RunSample.of(MeasuredQuantity.MEMORY, ResidentMemory.bytes(service.process()))
          .and(MeasuredQuantity.TIME, service.seconds());
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  @Override
  public void close() {
    // nothing stays from run to run
  }
}
