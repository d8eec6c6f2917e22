package mercury.bench.broker;

import java.io.IOException;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;

/**
 * Runs embedded services as a process: prints their addresses as variables and an empty line, and
 * ends when its standard input ends.
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
        // nothing is sent; the stream ends with the parent process
      }
    }
    System.exit(0); // despite the broker's remaining threads
  }
}
