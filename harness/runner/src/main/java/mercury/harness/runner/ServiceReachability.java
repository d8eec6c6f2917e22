package mercury.harness.runner;

import java.util.Map;
import java.util.Optional;
import mercury.harness.model.GraderMessages;

/** Asks the services of a grading whether they can be used. Thread-safe. */
public interface ServiceReachability {

  /**
   * Asks each of the services.
   *
   * @param addresses where they are, by variable; other services are not asked
   * @return a sentence that names the first that cannot be used, and why; empty when all can
   */
  Optional<String> firstUnreachable(Map<String, String> addresses, GraderMessages messages);
}
