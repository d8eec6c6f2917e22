package mercury.harness.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Plan;
import mercury.environment.Service;
import mercury.environment.StartFailed;

/**
 * Where an exercise is graded: each service that it needs is the one the environment names, and
 * where it names none an embedded one, or a RabbitMQ in a container with {@code
 * -Dmercury=testcontainers}; what was started ends with this.
 *
 * @param addresses of those services and of no others
 * @param started ends what was started; empty when the environment named all
 */
record Grounds(Addresses addresses, List<Runnable> started) implements AutoCloseable {

  /**
   * Starts what is missing.
   *
   * @param ids of the services, like {@code rabbit,s3}
   * @throws StartFailed naming the service and the reason
   * @throws IOException if a container is asked for and none can be had
   */
  static Grounds of(String ids, Map<String, String> environment)
      throws IOException, StartFailed, InterruptedException {
    Map<String, String> given = new LinkedHashMap<>();
    Set<Service> missing = new LinkedHashSet<>();
    for (String id : ids.split(",", -1)) {
      Service service = named(id.strip());
      Set<String> variables = Addresses.of(service, 0).variables().keySet();
      if (environment.keySet().containsAll(variables)) {
        variables.forEach(variable -> given.put(variable, environment.get(variable)));
      } else {
        missing.add(service);
      }
    }
    return start(new Addresses(given), missing);
  }

  private static Grounds start(Addresses given, Set<Service> missing)
      throws IOException, StartFailed, InterruptedException {
    List<Runnable> started = new ArrayList<>();
    Addresses addresses = given;
    if (missing.contains(Service.RABBIT) && Broker.isContained()) {
      missing.remove(Service.RABBIT);
      Broker broker = Broker.start();
      started.add(broker::close);
      addresses = addresses.plus(new Addresses(Map.of(Addresses.RABBITMQ_URL, broker.url())));
    }
    if (!missing.isEmpty()) {
      Mercury mercury = new Mercury(Plan.free(missing));
      started.add(mercury::close);
      addresses = addresses.plus(mercury.start());
    }
    return new Grounds(addresses, started);
  }

  private static Service named(String id) {
    return Service.named(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "grade.services in the pom: there is no service '%s', but %s"
                        .formatted(id, Arrays.stream(Service.values()).map(Service::id).toList())));
  }

  @Override
  public void close() {
    started.forEach(Runnable::run);
  }
}
