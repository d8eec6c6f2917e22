package mercury.grading;

import java.util.Map;
import mercury.environment.ServiceAddresses;
import mercury.harness.check.AddressDefaults;

/** Names what the environment variables name, and the standard ports of this machine otherwise. */
public final class EnvironmentAddressDefaults implements AddressDefaults {

  /** Made by the service loader. */
  public EnvironmentAddressDefaults() {}

  @Override
  public Map<String, String> addresses() {
    return ServiceAddresses.from(System.getenv()).variables();
  }
}
