package mercury.harness.runner.jvm;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The JVM in which the checks, and with them the learner's code, run: one run after another, each
 * with classes of its own. It may be ended by that code at any time: the grader, another process,
 * notices. When the grader goes, it goes too.
 */
public final class CheckJvm {

  /** The output itself, because the learner's code may replace {@code System.out}. */
  private static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);

  private CheckJvm() {}

  /**
   * Serves the grader.
   *
   * @param args the grader's port
   */
  public static void main(String[] args) throws Exception {
    try (GraderConnection line = GraderConnection.to(Integer.parseInt(args[0]))) {
      LauncherFactory.create().execute(CheckDiscovery.nothing());
      for (Optional<CheckRunRequest> run = line.next(); run.isPresent(); run = line.next()) {
        start(new CheckRunTask(run.get(), line, OUT));
      }
    }
    // threads that the learner's code left behind keep nobody waiting
    Runtime.getRuntime().halt(0);
  }

  /** Starts it in another thread, because this one has to notice when the grader goes. */
  private static void start(CheckRunTask execution) {
    Thread thread = new Thread(execution, "checks");
    thread.setUncaughtExceptionHandler(
        (failed, failure) -> {
          failure.printStackTrace();
          Runtime.getRuntime().halt(1);
        });
    thread.start();
  }
}
