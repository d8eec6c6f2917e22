package mercury.bench.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Sample;
import mercury.bench.measure.Trial;
import mercury.bench.process.Resident;
import mercury.telegram.BotApi;
import org.apache.commons.io.file.PathUtils;

/** A service of the bot as a process: how soon it is ready, and the memory that it has then. */
record ServiceTrial(Ground ground, Class<?> program) implements Trial {

  @Override
  public Sample run(Duration length) throws IOException {
    Path folder = Files.createTempDirectory("bench-telegram-");
    try (BotApi api = BotApi.start(0, folder);
        Running service = Running.start(program, ground.environment(api))) {
      return Sample.of(Quantity.MEMORY, Resident.bytes(service.process()))
          .and(Quantity.TIME, service.seconds());
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  @Override
  public void close() {
    // nothing stays from run to run
  }
}
