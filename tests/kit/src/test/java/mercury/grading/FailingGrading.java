package mercury.grading;

import java.util.List;
import java.util.Map;
import mercury.environment.ServiceStartException;

/** Starts the environment of an exercise whose second service does not start. */
public final class FailingGrading {

  private FailingGrading() {}

  /** Takes no arguments; exits with 3 and prints why the environment does not start. */
  public static void main(String[] args) throws Exception {
    System.setProperty("mercury", "testcontainers");
    try (GradingEnvironment started =
        GradingEnvironment.of(List.of("rabbit", "failing"), Map.of(), List.of())) {
      System.out.println("started at " + started.addresses());
    } catch (ServiceStartException e) {
      System.out.println(e.getMessage());
      System.exit(3);
    }
  }
}
