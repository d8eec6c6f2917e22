package mercury.environment;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to start, and where.
 *
 * @param services the services to start
 * @param freePorts any free port instead of the standard one of each service
 * @param data the folder that keeps PostgreSQL's and S3's data; empty: a temporary one
 */
public record Plan(Set<Service> services, boolean freePorts, Optional<Path> data) {

  public Plan {
    services = Set.copyOf(services);
  }

  /** Those services on free ports, leaving nothing behind: what a test wants. */
  public static Plan throwaway(Service first, Service... others) {
    return new Plan(EnumSet.of(first, others), true, Optional.empty());
  }

  int port(Service service) {
    return freePorts ? 0 : service.standardPort();
  }
}
