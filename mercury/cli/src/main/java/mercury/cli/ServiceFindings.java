package mercury.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.cli.DoctorFinding.State;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.LocalPorts;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;

/**
 * Finds out for the doctor who has the port of each service, and who answers where the variables
 * point.
 */
final class ServiceFindings {

  private ServiceFindings() {}

  static List<DoctorFinding> all() {
    Optional<ServiceAddresses> running = running();
    return CourseServices.all().parallelStream().map(service -> of(service, running)).toList();
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
    return ServiceProbe.failure(service, ServiceAddresses.from(System.getenv()))
        .map(
            failure ->
                DoctorFinding.bad(
                    service.title(),
                    "not reachable where " + variables + " points (" + failure + ")",
                    "Correct or unset "
                        + variables
                        + "; ./course env prints what is running here."))
        .orElseGet(
            () -> DoctorFinding.good(service.title(), "reachable where " + variables + " points"));
  }

  private static DoctorFinding answered(
      CourseService service, ServiceAddresses addresses, String who) {
    return ServiceProbe.failure(service, addresses)
        .map(
            failure ->
                DoctorFinding.bad(
                    service.title(),
                    who + " does not answer (" + failure + ")",
                    "Start it anew: " + startCommand(service)))
        .orElseGet(() -> DoctorFinding.good(service.title(), "reachable, " + who));
  }

  private static DoctorFinding onStandardPort(CourseService service) {
    int port = service.standardPort();
    if (!LocalPorts.isTaken(port)) {
      return DoctorFinding.absent(
          service.title(),
          "not running; port " + port + " is free",
          "Start it with "
              + startCommand(service)
              + (service.composeService().isPresent()
                  ? ", or with Docker (mercury/README.md)."
                  : "."));
    }
    return ServiceProbe.failure(service, ServiceAddresses.of(service, port))
        .map(failure -> taken(service, failure))
        .orElseGet(() -> DoctorFinding.good(service.title(), "reachable on port " + port));
  }

  /** A program on the port of a service that nobody named keeps nothing from running. */
  private static DoctorFinding taken(CourseService service, String failure) {
    int port = service.standardPort();
    return new DoctorFinding(
        service.startsOnlyWhenNamed() ? State.ABSENT : State.BAD,
        service.title(),
        String.format(
            Locale.ROOT,
            "port %d is taken by %s, which does not answer as the course's (%s)",
            port,
            LocalPorts.ownerOf(port).orElse("another program"),
            failure),
        "Stop it, or start on other ports: " + startCommand(service) + " --ports free");
  }

  private static String startCommand(CourseService service) {
    return service.startsOnlyWhenNamed() ? "./course up --only " + service.id() : "./course up";
  }

  /**
   * Returns the variables of that service that are set, like {@code S3_ENDPOINT_URL,
   * S3_ACCESS_KEY}.
   */
  private static String variablesSet(CourseService service) {
    Map<String, String> environment = System.getenv();
    return names(service).stream()
        .filter(environment::containsKey)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Set<String> names(CourseService service) {
    return service.variables(service.standardPort()).keySet();
  }

  private static Optional<ServiceAddresses> running() {
    try {
      return RunningMercury.addresses(CourseHome.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
