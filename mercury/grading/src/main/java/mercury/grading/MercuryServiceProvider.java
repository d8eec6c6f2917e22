package mercury.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.environment.ServiceStartException;
import mercury.harness.cli.GradingServiceProvider;
import mercury.harness.cli.RunningServices;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.model.GraderMessages;

/** Starts the services of Mercury's environment for the grader. Thread-safe. */
public final class MercuryServiceProvider implements GradingServiceProvider {

  private final ProbedReachability reachability = new ProbedReachability();

  /** Makes one, for the service loader. */
  public MercuryServiceProvider() {}

  @Override
  public RunningServices start(List<String> ids, Path course)
      throws IOException, InterruptedException {
    try {
      GradingEnvironment environment =
          GradingEnvironment.of(ids, System.getenv(), CourseManifests.of(course).sql(course));
      return new RunningServices(environment.addresses().variables(), environment::close);
    } catch (ServiceStartException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Optional<String> firstUnreachable(Map<String, String> addresses, GraderMessages messages) {
    return reachability.firstUnreachable(addresses, messages);
  }
}
