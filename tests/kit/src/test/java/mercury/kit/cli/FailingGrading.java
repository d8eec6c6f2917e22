package mercury.kit.cli;

import mercury.harness.cli.GradeMain;

/** Grades an exercise that needs a broker in a container and a service that does not start. */
public final class FailingGrading {

  private FailingGrading() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    System.setProperty("mercury", "testcontainers");
    System.setProperty("grade.services", "rabbit,failing");
    GradeMain.main(args);
  }
}
