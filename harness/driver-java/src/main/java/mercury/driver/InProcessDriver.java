package mercury.driver;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The driver in the grader's own JVM, where a debugger sees both sides. */
public final class InProcessDriver {

  private InProcessDriver() {}

  /**
   * Begins to serve a grader, on a thread of its own, until that has enough.
   *
   * @param word by which the grader knows it
   */
  public static void start(int port, String word, String packageName) {
    ThreadGroup group = new ThreadGroup("solution"); // of all that the learner's code starts, too
    Thread thread = new Thread(group, () -> serve(port, word, packageName), "driver");
    thread.setDaemon(true);
    thread.start();
  }

  private static void serve(int port, String word, String packageName) {
    try (GraderLine line = GraderLine.to(port, word)) {
      new DriverSession(line, new SolutionClasses(packageName), new PrintedText()).serve();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
