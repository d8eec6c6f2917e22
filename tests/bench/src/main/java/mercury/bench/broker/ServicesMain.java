package mercury.bench.broker;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import mercury.environment.CourseService;
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
    Set<CourseService> services = EnumSet.noneOf(CourseService.class);
    for (String id : ids) {
      services.add(CourseService.named(id).orElseThrow());
    }
    try (MercuryEnvironment mercury = new MercuryEnvironment(EnvironmentPlan.free(services))) {
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
