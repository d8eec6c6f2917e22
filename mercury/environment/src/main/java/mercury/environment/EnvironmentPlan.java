package mercury.environment;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan of what to start, and where. Immutable.
 *
 * @param ports the services to start, each with the port to listen on, 0 for any that is free
 * @param data the folder that keeps the services' data; empty for a temporary one
 * @param sql files with SQL that PostgreSQL applies when it starts; each must be safe to apply
 *     twice
 */
public record EnvironmentPlan(
    Map<CourseService, Integer> ports, Optional<Path> data, List<Path> sql) {

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if there is nothing to start
   */
  public EnvironmentPlan {
    ports = Map.copyOf(ports);
    sql = List.copyOf(sql);
    if (ports.isEmpty()) {
      throw new IllegalArgumentException("nothing to start");
    }
  }

  /** Returns a plan of those services on their standard ports. */
  public static EnvironmentPlan standard(Collection<CourseService> services) {
    return on(services.stream().collect(toMap(service -> service, CourseService::standardPort)));
  }

  /** Returns a plan of those services on any free ports. */
  public static EnvironmentPlan free(Collection<CourseService> services) {
    return on(services.stream().collect(toMap(service -> service, service -> 0)));
  }

  /** Returns a plan of the services with those ids on any free ports. */
  public static EnvironmentPlan free(String... ids) {
    return free(CourseServices.get(ids));
  }

  /** Returns a plan of those services, each on its port, 0 for any that is free. */
  public static EnvironmentPlan on(Map<CourseService, Integer> ports) {
    return new EnvironmentPlan(ports, Optional.empty(), List.of());
  }

  /** Returns this plan with the services' data kept in that folder. */
  public EnvironmentPlan keepingDataIn(Path folder) {
    return new EnvironmentPlan(ports, Optional.of(folder), sql);
  }

  /** Returns this plan with that SQL applied when PostgreSQL starts. */
  public EnvironmentPlan withSql(List<Path> files) {
    return new EnvironmentPlan(ports, data, files);
  }
}
