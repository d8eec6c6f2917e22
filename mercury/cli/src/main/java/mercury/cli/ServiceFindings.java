package mercury.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.environment.CourseService;
import mercury.environment.LocalPorts;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;

/**
 * What the doctor finds of the services: who has each port, and who answers where the variables
 * point.
 */
final class ServiceFindings {

  private ServiceFindings() {}

  static List<DoctorFinding> all() {
    Optional<ServiceAddresses> running = running();
    return Arrays.stream(CourseService.values())
        .parallel()
        .map(service -> of(service, running))
        .toList();
  }

  private static DoctorFinding of(CourseService service, Optional<ServiceAddresses> running) {
    String variables = variablesSet(service);
    if (!variables.isEmpty()) {
      return pointedAt(service, variables);
    }
    if (running.isPresent() && running.get().variables().keySet().containsAll(names(service))) {
      return answered(service, running.get(), "the Mercury of this checkout");
    }
    return onStandardPort(service);
  }

  private static DoctorFinding pointedAt(CourseService service, String variables) {
    return ServiceProbe.trouble(service, ServiceAddresses.from(System.getenv()))
        .map(
            trouble ->
                DoctorFinding.bad(
                    service.title(),
                    "not reachable where " + variables + " points (" + trouble + ")",
                    "Correct or unset "
                        + variables
                        + "; ./course env prints what is running here."))
        .orElseGet(
            () -> DoctorFinding.good(service.title(), "reachable where " + variables + " points"));
  }

  private static DoctorFinding answered(CourseService service, ServiceAddresses where, String who) {
    return ServiceProbe.trouble(service, where)
        .map(
            trouble ->
                DoctorFinding.bad(
                    service.title(),
                    who + " does not answer (" + trouble + ")",
                    "Start it anew: ./course up"))
        .orElseGet(() -> DoctorFinding.good(service.title(), "reachable, " + who));
  }

  private static DoctorFinding onStandardPort(CourseService service) {
    int port = service.standardPort();
    if (!LocalPorts.taken(port)) {
      return DoctorFinding.none(
          service.title(),
          "not running; port " + port + " is free",
          "Start it with ./course up, or with Docker (mercury/README.md).");
    }
    return ServiceProbe.trouble(service, ServiceAddresses.of(service, port))
        .map(
            trouble ->
                DoctorFinding.bad(
                    service.title(),
                    "port %d is taken by %s, which does not answer as the course's (%s)"
                        .formatted(
                            port, LocalPorts.holder(port).orElse("another program"), trouble),
                    "Stop it, or start on other ports: ./course up --ports free"))
        .orElseGet(() -> DoctorFinding.good(service.title(), "reachable on port " + port));
  }

  /** The variables of that service which are set, like {@code S3_ENDPOINT_URL, S3_ACCESS_KEY}. */
  private static String variablesSet(CourseService service) {
    Map<String, String> environment = System.getenv();
    return names(service).stream()
        .filter(environment::containsKey)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Set<String> names(CourseService service) {
    return ServiceAddresses.of(service, service.standardPort()).variables().keySet();
  }

  private static Optional<ServiceAddresses> running() {
    try {
      return RunningMercury.addresses(CourseHome.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
