package mercury.environment;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything is: the one record by which programs of the course find their services. It holds
 * environment variables by name, so a program started by a shell, by Maven or by a test is
 * configured the same way. Immutable.
 *
 * @param variables values by variable name; a service that is not there has none
 */
public record ServiceAddresses(Map<String, String> variables) {

  public static final String RABBITMQ_URL = "RABBITMQ_URL";
  public static final String RABBITMQ_MANAGER_URL = "RABBITMQ_MANAGER_URL";
  public static final String POSTGRES_DSN = "POSTGRES_DSN";
  public static final String MONGO_URL = "MONGO_URL";
  public static final String S3_ENDPOINT_URL = "S3_ENDPOINT_URL";
  public static final String S3_ACCESS_KEY = "S3_ACCESS_KEY";
  public static final String S3_SECRET_KEY = "S3_SECRET_KEY";

  public static final String TELEGRAM_API_URL = "TELEGRAM_API_URL";

  private static final int MANAGEMENT_PORT = 15672;

  public ServiceAddresses {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  /**
   * Where the service is when it listens on that port of this machine, with the course's
   * credentials.
   */
  public static ServiceAddresses of(CourseService service, int port) {
    return new ServiceAddresses(
        switch (service) {
          case RABBIT -> Map.of(RABBITMQ_URL, "amqp://guest:guest@localhost:" + port);
          case POSTGRES ->
              Map.of(
                  POSTGRES_DSN, "postgresql://postgres:postgres@localhost:" + port + "/postgres");
          case MONGO -> Map.of(MONGO_URL, "mongodb://localhost:" + port);
          case S3 -> s3("http://localhost:" + port);
          case TELEGRAM -> Map.of(TELEGRAM_API_URL, "http://localhost:" + port);
        });
  }

  /**
   * Every service on its standard port, overridden by those variables of {@code environment} that
   * are set.
   */
  public static ServiceAddresses from(Map<String, String> environment) {
    Map<String, String> all = new LinkedHashMap<>();
    for (CourseService service : CourseService.values()) {
      all.putAll(of(service, service.standardPort()).variables());
    }
    all.replaceAll((name, standard) -> environment.getOrDefault(name, standard));
    Optional.ofNullable(environment.get(RABBITMQ_MANAGER_URL))
        .ifPresent(url -> all.put(RABBITMQ_MANAGER_URL, url));
    return new ServiceAddresses(all);
  }

  /**
   * The services that work on their standard ports now: containers, most likely. Takes up to 3
   * seconds.
   */
  public static ServiceAddresses answering() {
    return Arrays.stream(CourseService.values())
        .parallel()
        // first, for a probe loads the client of its service
        .filter(service -> LocalPorts.answers(service.standardPort()))
        .filter(
            service -> ServiceProbe.trouble(service, of(service, service.standardPort())).isEmpty())
        .map(service -> of(service, service.standardPort()).plus(management(service)))
        .reduce(new ServiceAddresses(Map.of()), ServiceAddresses::plus);
  }

  /** The value of a variable; empty when the service it belongs to is not there. */
  public Optional<String> find(String variable) {
    return Optional.ofNullable(variables.get(variable));
  }

  /** The value of a variable that must be there. */
  public String get(String variable) {
    return find(variable).orElseThrow(() -> new IllegalStateException(variable + " is not set"));
  }

  /** The address as it may be shown: of its user information only the name is left. */
  public static String withoutPassword(String url) {
    return url.replaceFirst("(://[^:/@]*):[^@]*@", "$1@");
  }

  /** These addresses and those, which win. */
  public ServiceAddresses plus(ServiceAddresses others) {
    Map<String, String> both = new LinkedHashMap<>(variables);
    both.putAll(others.variables);
    return new ServiceAddresses(both);
  }

  /**
   * These, and RabbitMQ's management API where something listens on its standard port, unless they
   * name it already.
   */
  public ServiceAddresses withManagement() {
    return management(CourseService.RABBIT).plus(this);
  }

  private static ServiceAddresses management(CourseService service) {
    boolean there = service == CourseService.RABBIT && LocalPorts.taken(MANAGEMENT_PORT);
    return new ServiceAddresses(
        there
            ? Map.of(RABBITMQ_MANAGER_URL, "http://guest:guest@localhost:" + MANAGEMENT_PORT)
            : Map.of());
  }

  private static Map<String, String> s3(String endpoint) {
    Map<String, String> s3 = new LinkedHashMap<>();
    s3.put(S3_ENDPOINT_URL, endpoint);
    s3.put(S3_ACCESS_KEY, "mercury");
    s3.put(S3_SECRET_KEY, "mercury-secret");
    return s3;
  }
}
