package mercury.bench.broker;

import java.io.IOException;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;

/**
 * Embedded services as a process: prints where they are, as variables and an empty line, and ends
 * when its standard input does.
 */
final class ServicesMain {

  private ServicesMain() {}

  public static void main(String[] ids)
      throws ServiceStartException, IOException, InterruptedException {
    EnvironmentPlan plan = EnvironmentPlan.free(ids);
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      ServiceAddresses addresses = mercury.start();
      addresses.variables().forEach((name, value) -> System.out.println(name + "=" + value));
      System.out.println();
      while (System.in.read() >= 0) {
        // nobody says anything; the end is the parent's end
      }
    }
    System.exit(0); // whatever threads the broker has left
  }
}
