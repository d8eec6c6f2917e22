package mercury.bench.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Sample;
import mercury.bench.measure.Trial;
import mercury.bench.process.Command;
import mercury.bench.process.Ended;
import mercury.bench.process.Java;
import mercury.harness.grade.WatchMain;
import org.apache.commons.io.file.PathUtils;

/** {@code course watch task} on a copy of the reference: from a save to its verdict. */
final class WatchTrial implements Trial {

  private static final String PASSED = "all checks passed";
  private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(3);
  private static final double NANOS = 1e9;
  private static final int LOOK_MS = 5;

  private final Path folder;
  private final Process watch;
  private int verdicts;

  private WatchTrial(Path folder, Process watch) {
    this.folder = folder;
    this.watch = watch;
  }

  /** Starts it, and waits until it has graded once. */
  static WatchTrial open() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bench-watch-");
    PathUtils.copyDirectory(exercise("solution/java"), folder.resolve("main"));
    ProcessBuilder program = Java.program(WatchMain.class, options(folder));
    program.redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile());
    WatchTrial trial = new WatchTrial(folder, program.start());
    try {
      trial.awaitVerdict();
      return trial;
    } catch (IOException | RuntimeException e) {
      trial.close();
      throw e;
    }
  }

  private static String[] options(Path folder) {
    return Stream.of(
            "suite=task",
            "package=mercury.task",
            "services=rabbit",
            "lang=en",
            "classes=unused",
            "tests=unused",
            "sources=main",
            "reports=" + folder.resolve("grade"),
            "work=" + folder.resolve("work"),
            "main=" + folder.resolve("main") + "," + exercise("given/java"),
            "checks=" + exercise("test/java"),
            "resources=" + exercise("test/resources") + "," + exercise("given/resources"))
        .map(property -> "-Dgrade." + property)
        .toArray(String[]::new);
  }

  private static Path exercise(String part) {
    return Command.home().resolve("task/src").resolve(part);
  }

  @Override
  public Sample run(Duration length) throws IOException, InterruptedException {
    Path client = folder.resolve("main/mercury/task/WorkerClient.java");
    List<String> lines = Files.readAllLines(client);
    lines.add("// saved again");
    long begun = System.nanoTime();
    Files.write(client, lines);
    awaitVerdict();
    return Sample.of(Quantity.TIME, (System.nanoTime() - begun) / NANOS);
  }

  private void awaitVerdict() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_NS;
    while (said().split(PASSED, -1).length - 1 <= verdicts) {
      if (!watch.isAlive() || System.nanoTime() > end) {
        throw new IOException("course watch gave no verdict; it said: " + said());
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }
    verdicts++;
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said.txt"));
  }

  @Override
  public void close() throws IOException {
    Ended.politely(watch);
    PathUtils.deleteDirectory(folder);
  }
}
