package mercury.environment;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to start, and where.
 *
 * @param ports the services to start, each with the port to listen on, 0 for any that is free
 * @param data the folder that keeps PostgreSQL's and S3's data; empty: a temporary one
 */
public record Plan(Map<Service, Integer> ports, Optional<Path> data) {

  public Plan {
    ports = Map.copyOf(ports);
    if (ports.isEmpty()) {
      throw new IllegalArgumentException("nothing to start");
    }
  }

  /** Those services on their standard ports. */
  public static Plan standard(Set<Service> services) {
    return new Plan(
        services.stream().collect(toMap(service -> service, Service::standardPort)),
        Optional.empty());
  }

  /** Those services on any free ports. */
  public static Plan free(Set<Service> services) {
    return new Plan(
        services.stream().collect(toMap(service -> service, service -> 0)), Optional.empty());
  }

  /** Those services on free ports. */
  public static Plan free(Service first, Service... others) {
    return free(EnumSet.of(first, others));
  }

  /** The same, keeping PostgreSQL's and S3's data in that folder. */
  public Plan keepingDataIn(Path folder) {
    return new Plan(ports, Optional.of(folder));
  }
}
