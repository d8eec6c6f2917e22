package mercury.tools.classroom;

import java.io.IOException;

/** A grader that runs in a sandbox, seen from outside. */
interface GraderProcess {

  /** Returns the process that takes its request and gives its reply; it ends with the grader. */
  Process process();

  /** Returns what the grader and the submission use now. */
  SandboxUse use() throws IOException, InterruptedException;

  /** Returns whether the system has ended it, because it took too much memory. */
  boolean isOutOfMemory() throws IOException, InterruptedException;

  /** Ends all of it. */
  void end();
}
