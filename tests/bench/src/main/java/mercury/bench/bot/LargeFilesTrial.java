package mercury.bench.bot;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import mercury.bench.process.ResidentMemory;
import mercury.bot.run.RunBotWorker;
import mercury.bot.run.RunPoller;
import mercury.telegram.BotApi;
import mercury.telegram.TelegramPerson;
import org.apache.commons.io.file.PathUtils;

/**
 * A trial of a worker as a process. As many people as it has handlers send it a file of 20 MB each
 * at once. The trial measures the time until all files are saved and the worker's memory then.
 *
 * @param options the options of the worker's JVM
 */
record LargeFilesTrial(BotBackends backends, List<String> options) implements Trial {

  private static final int PEOPLE = 5;
  private static final long BYTES = 20L << 20;
  private static final double NANOS = 1e9;

  @Override
  @SuppressWarnings("try") // the poller only has to run
  public RunSample run(Duration length) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bench-telegram-");
    try (BotApi api = BotApi.start(0, folder)) {
      Map<String, String> environment = backends.environment(api);
      try (BotServiceProcess worker =
              BotServiceProcess.start(
                  RunBotWorker.class, environment, options.toArray(String[]::new));
          BotServiceProcess poller = BotServiceProcess.start(RunPoller.class, environment)) {
        double seconds = send(file(folder), greetedPeople(api));
        return RunSample.of(MeasuredQuantity.MEMORY, ResidentMemory.bytes(worker.process()))
            .and(MeasuredQuantity.TIME, seconds);
      }
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private static List<TelegramPerson> greetedPeople(BotApi api) throws InterruptedException {
    List<TelegramPerson> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(api.person("Anna " + i));
    }
    people.forEach(person -> person.writes("hello"));
    for (TelegramPerson person : people) {
      BotAnswerWait.await(person, 1); // [greeting]
    }
    return people;
  }

  private static double send(Path file, List<TelegramPerson> people)
      throws IOException, InterruptedException {
    long started = System.nanoTime();
    for (TelegramPerson person : people) {
      person.sends(file);
    }
    for (TelegramPerson person : people) {
      BotAnswerWait.await(person, 3); // [document], [document has been saved]
    }
    return (System.nanoTime() - started) / NANOS;
  }

  private static Path file(Path folder) throws IOException {
    Path file = folder.resolve("large.bin");
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(BYTES);
    }
    return file;
  }

  @Override
  public void close() {
    // keeps nothing from run to run
  }
}
