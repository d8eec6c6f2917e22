package mercury.environment;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of all services: the one record by which programs of the course find them. It holds
 * environment variables by name, so that a shell, Maven or a test configures a program the same
 * way. Immutable.
 *
 * @param variables values by variable name; a service that is not there has none
 */
public record ServiceAddresses(Map<String, String> variables) {

  public static final String RABBITMQ_URL = "RABBITMQ_URL";
  public static final String RABBITMQ_MANAGER_URL = "RABBITMQ_MANAGER_URL";
  public static final String RABBITMQ_STREAM_URL = "RABBITMQ_STREAM_URL";

  /** The nodes of a cluster, like {@code localhost:5672,localhost:5673}. */
  public static final String RABBITMQ_NODES = "RABBITMQ_NODES";

  /** The nodes of a cluster, each with the port of its management API. */
  public static final String RABBITMQ_MANAGER_NODES = "RABBITMQ_MANAGER_NODES";

  public static final String POSTGRES_DSN = "POSTGRES_DSN";
  public static final String MONGO_URL = "MONGO_URL";
  public static final String S3_ENDPOINT_URL = "S3_ENDPOINT_URL";
  public static final String S3_ACCESS_KEY = "S3_ACCESS_KEY";
  public static final String S3_SECRET_KEY = "S3_SECRET_KEY";
  public static final String TELEGRAM_API_URL = "TELEGRAM_API_URL";
  public static final String KAFKA_BOOTSTRAP_SERVERS = "KAFKA_BOOTSTRAP_SERVERS";
  public static final String KAFKA_USERNAME = "KAFKA_USERNAME";
  public static final String KAFKA_PASSWORD = "KAFKA_PASSWORD";
  public static final String OPENSEARCH_URL = "OPENSEARCH_URL";

  /** Copies the map and keeps its order. */
  public ServiceAddresses {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /**
   * Returns the address of the service when it listens on that port of this machine, with the
   * course's credentials.
   */
  public static ServiceAddresses of(CourseService service, int port) {
    return new ServiceAddresses(service.variables(port));
  }

  /**
   * Returns the address of every service on its standard port, overridden by those variables of
   * {@code environment} that are set.
   */
  public static ServiceAddresses from(Map<String, String> environment) {
    Map<String, String> all = new LinkedHashMap<>();
    for (CourseService service : CourseServices.all()) {
      all.putAll(service.variables(service.standardPort()));
      for (String extra : service.extraVariables().keySet()) {
        Optional.ofNullable(environment.get(extra)).ifPresent(url -> all.put(extra, url));
      }
    }
    all.replaceAll((name, standard) -> environment.getOrDefault(name, standard));
    return new ServiceAddresses(all);
  }

  /** Returns the value of a variable; empty when the service it belongs to is not there. */
  public Optional<String> find(String variable) {
    return Optional.ofNullable(variables.get(variable));
  }

  /**
   * Returns the value of a variable.
   *
   * @throws IllegalStateException if it is not set
   */
  public String get(String variable) {
    return find(variable).orElseThrow(() -> new IllegalStateException(variable + " is not set"));
  }

  /** Returns these addresses and the others, which win. */
  public ServiceAddresses plus(ServiceAddresses others) {
    Map<String, String> both = new LinkedHashMap<>(variables);
    both.putAll(others.variables);
    return new ServiceAddresses(both);
  }

  /**
   * Returns these addresses and those {@linkplain CourseService#extraVariables() extras} of all
   * services that something listens on now, unless these name them already.
   */
  public ServiceAddresses withExtras() {
    return CourseServices.all().stream()
        .map(ServiceAddresses::runningExtras)
        .reduce(new ServiceAddresses(Map.of()), ServiceAddresses::plus)
        .plus(this);
  }

  static ServiceAddresses runningExtras(CourseService service) {
    Map<String, String> running = new LinkedHashMap<>(service.extraVariables());
    running.values().removeIf(url -> !LocalPorts.isTaken(URI.create(url).getPort()));
    return new ServiceAddresses(running);
  }
}
