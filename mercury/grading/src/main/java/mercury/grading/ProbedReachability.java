package mercury.grading;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;
import mercury.harness.model.GraderMessages;
import mercury.harness.runner.ServiceReachability;
import mercury.harness.terminal.ForeignText;

/** Asks each service the way a program of the course would. */
public final class ProbedReachability implements ServiceReachability {

  @Override
  public Optional<String> firstUnreachable(Map<String, String> addresses, GraderMessages messages) {
    ServiceAddresses where = new ServiceAddresses(addresses);
    return services(where)
        .flatMap(service -> unreachable(service, where, messages).stream())
        .findFirst();
  }

  private static Optional<String> unreachable(
      CourseService service, ServiceAddresses addresses, GraderMessages messages) {
    String variable = service.variables(0).keySet().iterator().next();
    String where = ForeignText.withoutPassword(addresses.get(variable));
    return ServiceProbe.lastingFailure(service, addresses)
        .map(reason -> messages.get("away", service.title(), where, reason, variable));
  }

  private static Stream<CourseService> services(ServiceAddresses addresses) {
    return CourseServices.all().stream()
        .filter(
            service -> addresses.variables().keySet().containsAll(service.variables(0).keySet()));
  }
}
