package mercury.tools;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import mercury.environment.CourseService;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;

/**
 * Embedded services that all tests and tools of a JVM share. Each is started when it is first asked
 * for, and ends with the JVM.
 */
public final class EmbeddedServices {

  private static final Map<CourseService, ServiceAddresses> STARTED = new HashMap<>();

  private EmbeddedServices() {}

  /** Returns where those services are, once all of them are ready. */
  public static synchronized ServiceAddresses addresses(Collection<CourseService> services) {
    Set<CourseService> missing = new LinkedHashSet<>(services);
    missing.removeAll(STARTED.keySet());
    if (!missing.isEmpty()) {
      ServiceAddresses addresses = start(missing);
      missing.forEach(service -> STARTED.put(service, only(service, addresses)));
    }
    return services.stream()
        .map(STARTED::get)
        .reduce(new ServiceAddresses(Map.of()), ServiceAddresses::plus);
  }

  private static ServiceAddresses only(CourseService service, ServiceAddresses addresses) {
    Map<String, String> variables = new HashMap<>(addresses.variables());
    variables.keySet().retainAll(service.variables(0).keySet());
    return new ServiceAddresses(variables);
  }

  private static ServiceAddresses start(Set<CourseService> services) {
    try {
      MercuryEnvironment mercury = new MercuryEnvironment(EnvironmentPlan.free(services));
      Runtime.getRuntime().addShutdownHook(new Thread(mercury::close));
      return mercury.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
