package mercury.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ResourceStack;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;

/**
 * The environment in which an exercise is graded: each service that it needs is the one that the
 * environment variables name. Where they name none it is an embedded one, or a RabbitMQ in a
 * container with {@code -Dmercury=testcontainers}. Thread-safe.
 *
 * @param addresses the addresses of those services and of no others
 * @param started what was started for the grading and ends with it
 */
record GradingEnvironment(ServiceAddresses addresses, ResourceStack started)
    implements AutoCloseable {

  private static final String RABBIT = "rabbit";

  /**
   * Starts what is missing. When a part does not start, the others are stopped again.
   *
   * @param ids the ids of the services, like {@code rabbit} and {@code s3}
   * @param environment the environment variables
   * @param sql files with SQL that an embedded database applies
   * @throws ServiceStartException naming the service and the reason
   * @throws IOException if a container is asked for and none can be had
   */
  static GradingEnvironment of(List<String> ids, Map<String, String> environment, List<Path> sql)
      throws IOException, ServiceStartException, InterruptedException {
    Map<String, String> given = new LinkedHashMap<>();
    Set<CourseService> missing = new LinkedHashSet<>();
    for (String id : ids) {
      CourseService service = byId(id);
      Set<String> variables = service.variables(0).keySet();
      if (environment.keySet().containsAll(variables)) {
        variables.forEach(variable -> given.put(variable, environment.get(variable)));
      } else {
        missing.add(service);
      }
    }
    ResourceStack started = new ResourceStack();
    try {
      ServiceAddresses addresses = start(missing, sql, started);
      return new GradingEnvironment(new ServiceAddresses(given).plus(addresses), started);
    } catch (Exception e) {
      started.closeAfter(e);
      throw e;
    }
  }

  private static ServiceAddresses start(
      Set<CourseService> missing, List<Path> sql, ResourceStack started)
      throws IOException, ServiceStartException, InterruptedException {
    ServiceAddresses addresses = new ServiceAddresses(Map.of());
    if (GradingBroker.isContained() && missing.removeIf(service -> service.id().equals(RABBIT))) {
      GradingBroker broker = started.add(GradingBroker.start());
      addresses = new ServiceAddresses(Map.of(ServiceAddresses.RABBITMQ_URL, broker.url()));
    }
    if (missing.isEmpty()) {
      return addresses;
    }
    EnvironmentPlan plan = EnvironmentPlan.free(missing).withSql(sql);
    return addresses.plus(started.add(new MercuryEnvironment(plan)).start());
  }

  private static CourseService byId(String id) {
    return CourseServices.find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "services in exercise.json: there is no service '%s', but %s"
                        .formatted(id, CourseServices.ids())));
  }

  /** Stops what was started. */
  @Override
  public void close() throws IOException {
    started.close();
  }
}
