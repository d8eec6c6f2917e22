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
public record EnvironmentPlan(Map<CourseService, Integer> ports, Optional<Path> data) {

  public EnvironmentPlan {
    ports = Map.copyOf(ports);
    if (ports.isEmpty()) {
      throw new IllegalArgumentException("nothing to start");
    }
  }

  /** Those services on their standard ports. */
  public static EnvironmentPlan standard(Set<CourseService> services) {
    return new EnvironmentPlan(
        services.stream().collect(toMap(service -> service, CourseService::standardPort)),
        Optional.empty());
  }

  /** Those services on any free ports. */
  public static EnvironmentPlan free(Set<CourseService> services) {
    return new EnvironmentPlan(
        services.stream().collect(toMap(service -> service, service -> 0)), Optional.empty());
  }

  /** Those services on free ports. */
  public static EnvironmentPlan free(CourseService first, CourseService... others) {
    return free(EnumSet.of(first, others));
  }

  /** The same, keeping PostgreSQL's and S3's data in that folder. */
  public EnvironmentPlan keepingDataIn(Path folder) {
    return new EnvironmentPlan(ports, Optional.of(folder));
  }
}
