package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;
import mercury.tools.solution.GradedExercise;

/**
 * A place in which a submission is kept while it is graded. Nothing leaves it but what the grader
 * prints.
 */
public interface Sandbox {

  /** Returns whether this machine has it and allows it. */
  boolean isHere();

  /** Returns what it is called, for people. */
  String title();

  /**
   * Makes ready what it needs to grade an exercise; a second time takes no time.
   *
   * @throws IOException if that fails; the message is for the teacher
   */
  default void prepare(GradedExercise exercise) throws IOException, InterruptedException {}

  /**
   * Starts the grader inside.
   *
   * @param log the file for what it says to people
   */
  GraderProcess start(GradingPlan plan, Path log) throws IOException, InterruptedException;

  /** Returns no sandbox at all: for solutions that are not by strangers. */
  static Sandbox none() {
    return new NoSandbox();
  }
}
