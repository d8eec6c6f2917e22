package mercury.bench.process;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import mercury.environment.CourseService;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceStartException;

/** Starts services in a new JVM, prints how many nanoseconds that took, and stops them. */
final class ServiceStartMain {

  private ServiceStartMain() {}

  public static void main(String[] ids)
      throws ServiceStartException, IOException, InterruptedException {
    Set<CourseService> services = EnumSet.noneOf(CourseService.class);
    for (String id : ids) {
      services.add(CourseService.named(id).orElseThrow());
    }
    long started = System.nanoTime();
    try (MercuryEnvironment mercury = new MercuryEnvironment(EnvironmentPlan.free(services))) {
      mercury.start();
      System.out.println(System.nanoTime() - started);
    }
    System.exit(0); // despite the broker's remaining threads
  }
}
