package mercury.bench.process;

import java.io.IOException;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceStartException;

/** Starts services in a new JVM, prints how many nanoseconds that took, and stops them. */
final class ServiceStartMain {

  private ServiceStartMain() {}

  public static void main(String[] ids)
      throws ServiceStartException, IOException, InterruptedException {
    EnvironmentPlan plan = EnvironmentPlan.free(ids);
    long begun = System.nanoTime();
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      mercury.start();
      System.out.println(System.nanoTime() - begun);
    }
    System.exit(0); // despite the broker's remaining threads
  }
}
