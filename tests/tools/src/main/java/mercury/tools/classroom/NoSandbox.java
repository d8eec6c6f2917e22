package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;

/** No sandbox: a submission can do what the person who grades it can do. */
record NoSandbox() implements Sandbox {

  @Override
  public boolean isHere() {
    return true;
  }

  @Override
  public String title() {
    return "none";
  }

  @Override
  public GraderProcess start(GradingPlan plan, Path log) throws IOException {
    return ProcessFamily.start(plan.program().command(), log);
  }
}
