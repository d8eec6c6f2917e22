package mercury.driver;

import java.io.IOException;

/**
 * The program. Its arguments are the grader's port on this machine, the word by which the grader
 * knows this process, and the package of the learner's classes. It ends when the grader does.
 */
public final class DriverMain {

  private DriverMain() {}

  /** Serves the grader until that has enough. */
  public static void main(String[] args) throws IOException {
    PrintedText printed = PrintedText.keep();
    try (GraderLine line = GraderLine.to(Integer.parseInt(args[0]), args[1])) {
      new DriverSession(line, new SolutionClasses(args[2]), printed).serve();
    }
    // threads that the learner's code left behind keep nobody waiting
    Runtime.getRuntime().halt(0);
  }
}
