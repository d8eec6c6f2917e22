package mercury.harness.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import mercury.environment.StartFailed;

/**
 * Grades an exercise on every save: what {@code course watch task} runs, until Ctrl+C. The settings
 * are those of an {@link Assignment}, the folders those of {@link Sources}.
 */
public final class WatchMain {

  private WatchMain() {}

  /** Takes no arguments. Exits with 0 on Ctrl+C, 3 when the environment does not start. */
  public static void main(String[] args) throws InterruptedException {
    Assignment assignment = Assignment.ofProperties();
    try (Grounds grounds = Grounds.of(assignment.services(), System.getenv());
        Grader grader = Grader.warm(assignment.libraries())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(grounds, grader), "stop"));
      new Watch(assignment, Sources.ofProperties(), grounds.addresses(), grader).run();
    } catch (IOException | StartFailed e) {
      System.err.println(e.getMessage());
      System.exit(3);
    }
  }

  private static void end(Grounds grounds, Grader grader) {
    // the grading that is interrupted by this has nothing to say any more
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    try {
      grader.close();
      grounds.close();
    } catch (IOException e) {
      // what is left ends with this process
      Runtime.getRuntime().halt(0);
    }
    Runtime.getRuntime().halt(0);
  }
}
