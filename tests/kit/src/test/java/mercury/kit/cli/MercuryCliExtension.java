package mercury.kit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.environment.ServiceAddresses;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.kit.LoadPatience;
import mercury.tools.CourseCheckout;
import mercury.tools.InterruptSignal;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs the commands of {@code mercury.cli} as processes, as the launcher does, with a checkout
 * folder and a folder for temporary files of their own. What still runs after a test is ended.
 */
final class MercuryCliExtension implements BeforeEachCallback, AfterEachCallback {

  private static final Duration PATIENCE = LoadPatience.TIMEOUT;
  private static final Duration FETCHING = Duration.ofMinutes(5);

  private final List<Run> runs = new ArrayList<>();
  private Path root;

  /** A started command; both its streams together. */
  record Run(Process process, List<String> printed, Thread reader) {

    void awaitLine(String text) {
      await("a line with " + text)
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(printed).anyMatch(line -> line.contains(text)));
    }

    /** Returns the first group of the first match in what was printed. */
    String printed(String pattern) {
      return printed.stream()
          .flatMap(line -> Pattern.compile(pattern).matcher(line).results())
          .map(found -> found.group(1))
          .findFirst()
          .orElseThrow();
    }

    /** Waits until an environment is ready that may have to fetch a broker first. */
    void awaitReady() {
      await("is ready, or has ended")
          .atMost(FETCHING)
          .until(
              () ->
                  !process.isAlive()
                      || printed.stream().anyMatch(line -> line.startsWith("Ready.")));
      awaitLine("Ready. Ctrl+C stops it.");
    }

    int exitCode() throws InterruptedException {
      assertThat(process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
          .as("has ended")
          .isTrue();
      reader.join();
      return process.exitValue();
    }

    int ctrlC() throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
          .inheritIO()
          .start()
          .waitFor();
      return exitCode();
    }
  }

  Run start(Class<?> command, String... arguments) throws IOException {
    return start(Map.of(), command, arguments);
  }

  Run start(Map<String, String> environment, Class<?> command, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("--enable-native-access=ALL-UNNAMED"); // as in .mvn/jvm.config
    line.add("-Dcourse.home=" + root.resolve("home"));
    line.add("-Djava.io.tmpdir=" + root.resolve("tmp"));
    line.add("-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider");
    line.add("-Dslf4j.internal.verbosity=ERROR");
    String provided = root.resolve("provided") + File.pathSeparator;
    line.addAll(
        List.of("-cp", provided + System.getProperty("java.class.path"), command.getName()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(InterruptSignal.heardBy(line)).redirectErrorStream(true);
    // the variables of services of this machine, if any, are not under test
    builder.environment().keySet().removeAll(ServiceAddresses.from(Map.of()).variables().keySet());
    builder.environment().putAll(environment);
    Process process = builder.start();
    List<String> printed = new CopyOnWriteArrayList<>();
    Thread reader = new Thread(() -> read(process, printed));
    reader.start();
    Run run = new Run(process, printed, reader);
    runs.add(run);
    return run;
  }

  /** Has the commands find that class as a service. */
  void provide(String service, Class<?> provider) throws IOException {
    Path services = Files.createDirectories(root.resolve("provided/META-INF/services"));
    Files.writeString(services.resolve(service), provider.getName());
  }

  /** Lists the temporary files that the commands left. */
  List<String> leftOvers() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("tmp"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("hsperfdata"))
          .toList();
    }
  }

  /**
   * The processes that were started with a path below the folder for temporary files: PostgreSQL's,
   * which detaches.
   */
  List<ProcessHandle> processesOnItsFiles() {
    return processesOn(temporary().resolve("mercury-").toString());
  }

  /** The processes that were started with that path. */
  static List<ProcessHandle> processesOn(String files) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(files))
        .toList();
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  Path home() {
    return root.resolve("home");
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    open();
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    close();
  }

  /** Prepares the folders; a class whose tests share what runs calls it itself. */
  void open() throws IOException {
    root = Files.createTempDirectory("cli-");
    Files.createDirectories(root.resolve("home"));
    Files.createDirectories(root.resolve("tmp"));
    copyManifests();
  }

  /** Gives the checkout its exercises, as far as the environment knows of them. */
  private void copyManifests() throws IOException {
    for (ExerciseManifest exercise : CourseManifests.of(CourseCheckout.path("")).exercises()) {
      copy(exercise.folder() + "/exercise.json");
      if (exercise.storage().isPresent()) {
        copy(exercise.folder() + "/" + exercise.storage().get().tables());
      }
    }
  }

  private void copy(String file) throws IOException {
    Path copy = root.resolve("home").resolve(file);
    Files.createDirectories(copy.getParent());
    Files.copy(CourseCheckout.path(file), copy);
  }

  /** Stops what runs and removes the folders. */
  void close() throws Exception {
    for (Run run : runs) {
      run.process().destroy(); // asked, so that it stops its own processes
      run.exitCode();
    }
    PathUtils.deleteDirectory(root);
  }

  private static void read(Process process, List<String> printed) {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        printed.add(line);
      }
    } catch (IOException e) {
      printed.add("(output ended: " + e.getMessage() + ")");
    }
  }
}
