package mercury.harness.check;

import java.util.Map;

/**
 * The addresses of the services for checks that are run without the grader, as from an IDE. An
 * implementation is found by {@link java.util.ServiceLoader}; without one, only the environment
 * variables are used.
 */
public interface AddressDefaults {

  /** Returns addresses by the names of their environment variables. */
  Map<String, String> addresses();

  /**
   * Returns the addresses for checks that an IDE runs, once something listens there: what no
   * environment variable names is started, and ends with this JVM.
   *
   * @param packageName the package of the checks
   */
  default Map<String, String> started(String packageName) {
    return addresses();
  }
}
