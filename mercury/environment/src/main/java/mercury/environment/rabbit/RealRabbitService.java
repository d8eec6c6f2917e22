package mercury.environment.rabbit;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.EmbeddedServer;
import mercury.environment.ServerSettings;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;

/**
 * RabbitMQ itself, in place of the embedded broker: what runs already, a container, an installed
 * server, or the distribution's packages, in this order. Thread-safe.
 */
public final class RealRabbitService implements CourseService, AutoCloseable {

  private final CourseService embedded = CourseServices.get("rabbit");
  private final RabbitReadiness readiness = new RabbitReadiness();
  private final RabbitRequest request;
  private volatile RunningRabbit found;
  private volatile String reason = "";

  /** Makes one that looks for what is asked for when it is started. */
  public RealRabbitService(RabbitRequest request) {
    this.request = request;
  }

  @Override
  public int order() {
    return embedded.order();
  }

  @Override
  public String id() {
    return embedded.id();
  }

  @Override
  public String title() {
    return "RabbitMQ";
  }

  @Override
  public String standIn() {
    return "itself";
  }

  /**
   * Returns where one would come from on this machine without Docker, in a few words; empty where
   * it has none.
   */
  public static Optional<String> withoutDocker(Map<String, String> environment) {
    return ErlangTools.installed(environment)
        .map(ErlangTools::origin)
        .or(() -> DebianPackages.candidate().map(version -> "apt's package " + version));
  }

  /** Returns the line that says what was found, and why nothing before it was taken. */
  public String finding() {
    String cluster = request.isCluster() ? "a cluster on ports " + found.ports() + ", " : "";
    return "RabbitMQ is real: " + cluster + found.origin() + reason;
  }

  @Override
  public int standardPort() {
    return embedded.standardPort();
  }

  @Override
  public Map<String, String> variables(int port) {
    if (found == null) {
      return embedded.variables(port);
    }
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(ServiceAddresses.RABBITMQ_URL, found.url());
    found
        .managementUrl()
        .ifPresent(url -> variables.put(ServiceAddresses.RABBITMQ_MANAGER_URL, url));
    found.streamUrl().ifPresent(url -> variables.put(ServiceAddresses.RABBITMQ_STREAM_URL, url));
    if (request.isCluster()) {
      variables.put(ServiceAddresses.RABBITMQ_NODES, onThisMachine(found.ports()));
      variables.put(
          ServiceAddresses.RABBITMQ_MANAGER_NODES, onThisMachine(found.managementPorts()));
    }
    return variables;
  }

  private static String onThisMachine(List<Integer> ports) {
    return ports.stream().map(port -> "localhost:" + port).collect(joining(","));
  }

  @Override
  public Optional<String> composeService() {
    return embedded.composeService();
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws Exception {
    found = find(settings.folder());
    int port = found.ports().isEmpty() ? standardPort() : found.ports().get(0);
    return EmbeddedServer.of(port, found::close);
  }

  @Override
  public void probe(ServiceAddresses addresses) throws Exception {
    embedded.probe(addresses);
  }

  /** Has it give up where it is starting. What was started is stopped by its server. */
  @Override
  public void close() {
    readiness.cancel();
  }

  private RunningRabbit find(Path folder) throws ServiceStartException, InterruptedException {
    StringJoiner reasons = new StringJoiner(", ");
    for (RabbitOrigin origin : request.origins()) {
      try {
        RunningRabbit rabbit = origin.source().open(request, folder, readiness);
        reason = reasons.length() == 0 ? "" : " (" + reasons + ")";
        return rabbit;
      } catch (RabbitAbsentException e) {
        reasons.add(e.getMessage());
      }
    }
    throw new ServiceStartException(reasons + ". Start Docker, or install rabbitmq-server");
  }
}
