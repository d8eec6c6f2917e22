package mercury.grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mercury.environment.CourseService;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;

/**
 * Where an exercise is graded: each service that it needs is the one the environment names, and
 * where it names none an embedded one, or a RabbitMQ in a container with {@code
 * -Dmercury=testcontainers}; what was started ends with this.
 *
 * @param addresses of those services and of no others
 * @param started ends what was started; empty when the environment named all
 */
record GradingEnvironment(ServiceAddresses addresses, List<Runnable> started)
    implements AutoCloseable {

  /**
   * Starts what is missing.
   *
   * @param ids of the services, like {@code rabbit} and {@code s3}
   * @throws ServiceStartException naming the service and the reason
   * @throws IOException if a container is asked for and none can be had
   */
  static GradingEnvironment of(List<String> ids, Map<String, String> environment)
      throws IOException, ServiceStartException, InterruptedException {
    Map<String, String> given = new LinkedHashMap<>();
    Set<CourseService> missing = new LinkedHashSet<>();
    for (String id : ids) {
      CourseService service = named(id);
      Set<String> variables = ServiceAddresses.of(service, 0).variables().keySet();
      if (environment.keySet().containsAll(variables)) {
        variables.forEach(variable -> given.put(variable, environment.get(variable)));
      } else {
        missing.add(service);
      }
    }
    return start(new ServiceAddresses(given), missing);
  }

  private static GradingEnvironment start(ServiceAddresses given, Set<CourseService> missing)
      throws IOException, ServiceStartException, InterruptedException {
    List<Runnable> started = new ArrayList<>();
    ServiceAddresses addresses = given;
    if (missing.contains(CourseService.RABBIT) && GradingBroker.isContained()) {
      missing.remove(CourseService.RABBIT);
      GradingBroker broker = GradingBroker.start();
      started.add(broker::close);
      addresses =
          addresses.plus(new ServiceAddresses(Map.of(ServiceAddresses.RABBITMQ_URL, broker.url())));
    }
    if (!missing.isEmpty()) {
      MercuryEnvironment mercury = new MercuryEnvironment(EnvironmentPlan.free(missing));
      started.add(mercury::close);
      addresses = addresses.plus(mercury.start());
    }
    return new GradingEnvironment(addresses, started);
  }

  private static CourseService named(String id) {
    return CourseService.named(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "services in exercise.json: there is no service '%s', but %s"
                        .formatted(
                            id,
                            Arrays.stream(CourseService.values())
                                .map(CourseService::id)
                                .toList())));
  }

  @Override
  public void close() {
    started.forEach(Runnable::run);
  }
}
