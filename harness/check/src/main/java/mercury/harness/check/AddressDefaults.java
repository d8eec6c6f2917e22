package mercury.harness.check;

import java.util.Map;

/**
 * Says where the services are when a person runs a check without the grader, as from an IDE. Found
 * by {@link java.util.ServiceLoader}; without one, only what the environment variables name is
 * known.
 */
public interface AddressDefaults {

  /** Returns addresses by the names of their environment variables. */
  Map<String, String> addresses();
}
