package mercury.bench.process;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import mercury.environment.Mercury;
import mercury.environment.Plan;
import mercury.environment.Service;
import mercury.environment.StartFailed;

/** Starts services in a JVM that is new, prints how many nanoseconds that took, and stops them. */
final class StartMain {

  private StartMain() {}

  public static void main(String[] ids) throws StartFailed, IOException, InterruptedException {
    Set<Service> services = EnumSet.noneOf(Service.class);
    for (String id : ids) {
      services.add(Service.named(id).orElseThrow());
    }
    long begun = System.nanoTime();
    try (Mercury mercury = new Mercury(Plan.free(services))) {
      mercury.start();
      System.out.println(System.nanoTime() - begun);
    }
    System.exit(0); // whatever threads the broker has left
  }
}
