package mercury.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.environment.Addresses;
import mercury.environment.Ports;
import mercury.environment.Probe;
import mercury.environment.Service;

/**
 * What the doctor finds of the services: who has each port, and who answers where the variables
 * point.
 */
final class ServiceFindings {

  private ServiceFindings() {}

  static List<Finding> all() {
    Optional<Addresses> running = running();
    return Arrays.stream(Service.values()).parallel().map(service -> of(service, running)).toList();
  }

  private static Finding of(Service service, Optional<Addresses> running) {
    String variables = variablesSet(service);
    if (!variables.isEmpty()) {
      return pointedAt(service, variables);
    }
    if (running.isPresent() && running.get().variables().keySet().containsAll(names(service))) {
      return answered(service, running.get(), "the Mercury of this checkout");
    }
    return onStandardPort(service);
  }

  private static Finding pointedAt(Service service, String variables) {
    return Probe.trouble(service, Addresses.from(System.getenv()))
        .map(
            trouble ->
                Finding.bad(
                    service.title(),
                    "not reachable where " + variables + " points (" + trouble + ")",
                    "Correct or unset "
                        + variables
                        + "; ./course env prints what is running here."))
        .orElseGet(() -> Finding.good(service.title(), "reachable where " + variables + " points"));
  }

  private static Finding answered(Service service, Addresses where, String who) {
    return Probe.trouble(service, where)
        .map(
            trouble ->
                Finding.bad(
                    service.title(),
                    who + " does not answer (" + trouble + ")",
                    "Start it anew: ./course up"))
        .orElseGet(() -> Finding.good(service.title(), "reachable, " + who));
  }

  private static Finding onStandardPort(Service service) {
    int port = service.standardPort();
    if (!Ports.taken(port)) {
      return Finding.none(
          service.title(),
          "not running; port " + port + " is free",
          "Start it with ./course up, or with Docker (mercury/README.md).");
    }
    return Probe.trouble(service, Addresses.of(service, port))
        .map(
            trouble ->
                Finding.bad(
                    service.title(),
                    "port %d is taken by %s, which does not answer as the course's (%s)"
                        .formatted(port, Ports.holder(port).orElse("another program"), trouble),
                    "Stop it, or start on other ports: ./course up --ports free"))
        .orElseGet(() -> Finding.good(service.title(), "reachable on port " + port));
  }

  /** The variables of that service which are set, like {@code S3_ENDPOINT_URL, S3_ACCESS_KEY}. */
  private static String variablesSet(Service service) {
    Map<String, String> environment = System.getenv();
    return names(service).stream()
        .filter(environment::containsKey)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Set<String> names(Service service) {
    return Addresses.of(service, service.standardPort()).variables().keySet();
  }

  private static Optional<Addresses> running() {
    try {
      return RunningMercury.addresses(Home.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
