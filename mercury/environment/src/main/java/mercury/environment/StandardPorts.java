package mercury.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The services on their standard ports: containers, most likely. Immutable.
 *
 * @param addresses the addresses of those that work
 * @param silent a sentence for each port that is taken and does not work, if the service starts
 *     without being named
 */
public record StandardPorts(ServiceAddresses addresses, List<String> silent) {

  /** Copies the list. */
  public StandardPorts {
    silent = List.copyOf(silent);
  }

  /** Looks at all of them now. Takes some times {@link ServiceProbe#TIMEOUT} at most. */
  public static StandardPorts look() {
    // a probe loads the client of its service: only where something answers
    return CourseServices.all().parallelStream()
        .filter(service -> LocalPorts.answers(service.standardPort()))
        .map(StandardPorts::of)
        .reduce(new StandardPorts(new ServiceAddresses(Map.of()), List.of()), StandardPorts::plus);
  }

  private static StandardPorts of(CourseService service) {
    int port = service.standardPort();
    ServiceAddresses here = ServiceAddresses.of(service, port);
    return failure(service, here)
        .map(reason -> new StandardPorts(new ServiceAddresses(Map.of()), silence(service, reason)))
        .orElseGet(
            () -> new StandardPorts(here.plus(ServiceAddresses.runningExtras(service)), List.of()));
  }

  /** Asks one that nobody may have named only once: its port may be another program's. */
  private static Optional<String> failure(CourseService service, ServiceAddresses here) {
    return service.startsOnlyWhenNamed()
        ? ServiceProbe.failure(service, here)
        : ServiceProbe.lastingFailure(service, here);
  }

  /** Says nothing of a service that nobody named: another program may have its port. */
  private static List<String> silence(CourseService service, String reason) {
    return service.startsOnlyWhenNamed()
        ? List.of()
        : List.of(
            "what listens on port %s does not answer as %s (%s)"
                .formatted(service.standardPort(), service.title(), reason));
  }

  private StandardPorts plus(StandardPorts others) {
    List<String> both = new ArrayList<>(silent);
    both.addAll(others.silent);
    return new StandardPorts(addresses.plus(others.addresses), both);
  }
}
