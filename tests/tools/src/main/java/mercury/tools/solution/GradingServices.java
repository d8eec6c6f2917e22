package mercury.tools.solution;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.ServiceAddresses;
import mercury.tools.EmbeddedServices;
import mercury.tools.TestBroker;

/**
 * The services that solutions are graded with: those that the environment names, and embedded ones
 * where it names none.
 */
final class GradingServices {

  private GradingServices() {}

  /** Returns where the services of those ids are. */
  static ServiceAddresses addresses(List<String> ids) {
    Map<String, String> named = new HashMap<>(System.getenv());
    List<CourseService> unnamed = new ArrayList<>();
    ServiceAddresses addresses = new ServiceAddresses(Map.of());
    for (String id : ids) {
      CourseService service = CourseServices.get(id);
      if (id.equals("rabbit")) {
        named.put(ServiceAddresses.RABBITMQ_URL, TestBroker.url());
      }
      Set<String> variables = service.variables(0).keySet();
      if (named.keySet().containsAll(variables)) {
        addresses = addresses.plus(of(named, variables));
      } else {
        unnamed.add(service);
      }
    }
    return addresses.plus(EmbeddedServices.addresses(unnamed));
  }

  private static ServiceAddresses of(Map<String, String> all, Set<String> variables) {
    return new ServiceAddresses(variables.stream().collect(toMap(name -> name, all::get)));
  }
}
