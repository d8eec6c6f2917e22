package mercury.tools.startup;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mercury.cli.UpCommand;
import mercury.harness.runner.ClassPath;
import org.apache.commons.io.file.PathUtils;

/**
 * Measures how long {@code course up} takes, from the start of the JVM until all services are
 * ready, and how long Ctrl+C takes. It only reports. Run it on an idle machine: {@code ./mvnw -q
 * -Psolution -Dgrade.skip test-compile exec:java@start-up -pl tests/tools}.
 */
public final class StartUpMeasurement {

  private static final int ROUNDS = 9;

  private StartUpMeasurement() {}

  /**
   * Prints the median, the minimum and the maximum of some rounds, after one that warms up the disk
   * cache.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Duration> ready = new ArrayList<>();
    List<Duration> stopped = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      Path home = Files.createTempDirectory("start-up-");
      measure(home, ready, stopped);
      PathUtils.deleteDirectory(home);
      System.err.printf(
          "round %s of %s: ready in %s ms%n", round, ROUNDS, ready.get(round).toMillis());
    }
    System.out.println("| | median | least – most |");
    System.out.println("| --- | --- | --- |");
    print("from the start of the JVM to all services ready", ready.subList(1, ready.size()));
    print("from Ctrl+C to the end of the process", stopped.subList(1, stopped.size()));
  }

  private static void measure(Path home, List<Duration> ready, List<Duration> stopped)
      throws IOException, InterruptedException {
    Instant begun = Instant.now();
    Process up =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcourse.home=" + home,
                "-cp",
                ClassPath.entries().stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                UpCommand.class.getName(),
                "--ports",
                "free")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines = up.inputReader()) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("Ready.")) {
        line = lines.readLine();
      }
      ready.add(Duration.between(begun, Instant.now()));
      Instant asked = Instant.now();
      new ProcessBuilder("kill", "-INT", Long.toString(up.pid())).inheritIO().start().waitFor();
      up.waitFor();
      stopped.add(Duration.between(asked, Instant.now()));
    }
  }

  private static void print(String what, List<Duration> durations) {
    List<Duration> sorted = new ArrayList<>(durations);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f s | %.1f – %.1f s |%n",
        what,
        sorted.get(sorted.size() / 2).toMillis() / 1000.0,
        sorted.get(0).toMillis() / 1000.0,
        sorted.get(sorted.size() - 1).toMillis() / 1000.0);
  }
}
