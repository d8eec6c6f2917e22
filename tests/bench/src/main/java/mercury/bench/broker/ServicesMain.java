package mercury.bench.broker;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Plan;
import mercury.environment.Service;
import mercury.environment.StartFailed;

/**
 * Embedded services as a process: prints where they are, as variables and an empty line, and ends
 * when its standard input does.
 */
final class ServicesMain {

  private ServicesMain() {}

  public static void main(String[] ids) throws StartFailed, IOException, InterruptedException {
    Set<Service> services = EnumSet.noneOf(Service.class);
    for (String id : ids) {
      services.add(Service.named(id).orElseThrow());
    }
    try (Mercury mercury = new Mercury(Plan.free(services))) {
      Addresses addresses = mercury.start();
      addresses.variables().forEach((name, value) -> System.out.println(name + "=" + value));
      System.out.println();
      while (System.in.read() >= 0) {
        // nobody says anything; the end is the parent's end
      }
    }
    System.exit(0); // whatever threads the broker has left
  }
}
