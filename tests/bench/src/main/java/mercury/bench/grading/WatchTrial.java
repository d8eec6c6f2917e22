package mercury.bench.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import mercury.bench.process.CheckoutCommand;
import mercury.bench.process.JvmCommand;
import mercury.bench.process.ProcessTermination;
import mercury.harness.cli.WatchMain;
import org.apache.commons.io.file.PathUtils;

/**
 * A trial of {@code course watch task} on a copy of the reference: the time from a save to its
 * verdict.
 */
final class WatchTrial implements Trial {

  private static final String PASSED = "all checks passed";
  private static final long TIMEOUT_MINUTES = 3;
  private static final double NANOS = 1e9;

  private final Path folder;
  private final Process watch;
  private final List<String> output = new CopyOnWriteArrayList<>();

  /** One true for each verdict, and false when no more will come. */
  private final BlockingQueue<Boolean> verdicts = new LinkedBlockingQueue<>();

  private WatchTrial(Path folder, Process watch) {
    this.folder = folder;
    this.watch = watch;
  }

  /** Starts {@code course watch} and waits until it has graded once. */
  static WatchTrial open() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bench-watch-");
    Path copy = folder.resolve("task");
    Path exercise = CheckoutCommand.home().resolve("task");
    PathUtils.copyDirectory(exercise.resolve("src/given"), copy.resolve("src/given"));
    PathUtils.copyDirectory(exercise.resolve("src/test"), copy.resolve("src/test"));
    PathUtils.copyDirectory(exercise.resolve("src/solution/java"), copy.resolve("src/main/java"));
    Files.copy(exercise.resolve("exercise.json"), copy.resolve("exercise.json"));
    ProcessBuilder program = JvmCommand.program(WatchMain.class, options(folder));
    WatchTrial trial = new WatchTrial(folder, program.redirectErrorStream(true).start());
    Thread reader = new Thread(trial::read, "reader of course watch");
    reader.setDaemon(true);
    reader.start();
    try {
      trial.awaitVerdict();
      return trial;
    } catch (IOException | RuntimeException e) {
      trial.close();
      throw e;
    }
  }

  private static String[] options(Path folder) {
    return new String[] {
      "-Dcourse.home=" + folder,
      "-Dgrade.exercise=task",
      "-Dgrade.variant=main",
      "-Dgrade.lang=en",
      "-Dgrade.classes=unused",
      "-Dgrade.tests=unused"
    };
  }

  @Override
  public RunSample run(Duration length) throws IOException, InterruptedException {
    Path client = folder.resolve("task/src/main/java/mercury/task/WorkerClient.java");
    List<String> lines = Files.readAllLines(client);
    lines.add("// saved again");
    long started = System.nanoTime();
    Files.write(client, lines);
    awaitVerdict();
    return RunSample.of(MeasuredQuantity.TIME, (System.nanoTime() - started) / NANOS);
  }

  private void awaitVerdict() throws IOException, InterruptedException {
    Boolean passed = verdicts.poll(TIMEOUT_MINUTES, TimeUnit.MINUTES);
    if (!Boolean.TRUE.equals(passed)) {
      throw new IOException("course watch gave no verdict; it said: " + String.join("\n", output));
    }
  }

  private void read() {
    try (BufferedReader lines = watch.inputReader(UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        if (line.contains(PASSED)) {
          verdicts.add(true);
        }
      }
    } catch (IOException e) {
      output.add(e.getMessage()); // because the trial has been closed
    } finally {
      verdicts.add(false);
    }
  }

  @Override
  public void close() throws IOException {
    ProcessTermination.gracefully(watch);
    PathUtils.deleteDirectory(folder);
  }
}
