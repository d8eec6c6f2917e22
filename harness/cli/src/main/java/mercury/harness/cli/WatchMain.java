package mercury.harness.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import mercury.harness.manifest.ManifestException;
import mercury.harness.runner.Grader;
import mercury.harness.runner.SourceFolders;

/**
 * Grades an exercise on every save: what {@code course watch task} runs, until Ctrl+C. The settings
 * are those of an {@link GradingProperties}, the folders those of {@link SourceFolders}.
 */
public final class WatchMain {

  private WatchMain() {}

  /**
   * Takes no arguments. Exits with 0 on Ctrl+C, 3 when the environment does not start or a manifest
   * is wrong.
   */
  public static void main(String[] args) throws InterruptedException {
    try {
      watch(GradingProperties.ofProperties());
    } catch (IOException | ManifestException e) {
      System.err.println(e.getMessage());
      System.exit(3);
    }
  }

  private static void watch(GradingProperties assignment) throws IOException, InterruptedException {
    GradingServiceProvider services = GradingServiceProvider.onClassPath();
    try (RunningServices running = services.start(assignment.services(), assignment.root());
        Grader grader = Grader.warm(assignment.libraries(), services)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running, grader), "stop"));
      new WatchLoop(assignment, assignment.folders(), running.addresses(), services, grader).run();
    }
  }

  private static void end(RunningServices running, Grader grader) {
    // the grading that is interrupted by this has nothing to say any more
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    try (running) {
      grader.close();
    } catch (IOException e) {
      // what is left ends with this process
      Runtime.getRuntime().halt(0);
    }
    Runtime.getRuntime().halt(0);
  }
}
