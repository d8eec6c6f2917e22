package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import mercury.harness.runner.ServiceReachability;

/**
 * Starts the services that the checks of an exercise need, and says if they can be used. {@link
 * ServiceLoader} finds the implementation. A course whose checks need no services has none.
 * Implementations are thread-safe.
 */
public interface GradingServiceProvider extends ServiceReachability {

  /**
   * Starts each service that the environment variables do not name. When one does not start, those
   * that did are stopped.
   *
   * @param ids the ids of the services, like {@code rabbit}, as {@code exercise.json} lists them
   * @param course the folder of the course
   * @throws IOException saying in one sentence which service did not start, and why
   */
  RunningServices start(List<String> ids, Path course) throws IOException, InterruptedException;

  /** Returns the implementation on the class path, else one that knows no services. */
  static GradingServiceProvider onClassPath() {
    ClassLoader ours =
        GradingServiceProvider.class.getClassLoader(); // Maven's exec:java has one for the project
    return ServiceLoader.load(GradingServiceProvider.class, ours)
        .findFirst()
        .orElseGet(EmptyServiceProvider::new);
  }
}
