package mercury.kit.lessons;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import mercury.environment.CommandOutput;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.rabbit.RabbitOrigin;
import mercury.environment.rabbit.RabbitRequest;
import mercury.environment.rabbit.RealRabbitService;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real RabbitMQ on free ports for the tests of a class, which are skipped where it has none. */
final class StartedRabbit implements BeforeAllCallback, AfterAllCallback {

  private static final Pattern IMAGE = Pattern.compile("image: *(rabbitmq:\\S+)");

  private final int nodes;
  private final List<RabbitOrigin> origins;
  private final BooleanSupplier isThere;
  private final String absence;
  private MercuryEnvironment environment;
  private ServiceAddresses addresses;

  private StartedRabbit(
      int nodes, List<RabbitOrigin> origins, BooleanSupplier isThere, String absence) {
    this.nodes = nodes;
    this.origins = origins;
    this.isThere = isThere;
    this.absence = absence;
  }

  /** Returns one of three nodes, each of which is started again when it is killed. */
  static StartedRabbit cluster() {
    return new StartedRabbit(
        3,
        List.of(RabbitOrigin.INSTALLED, RabbitOrigin.PACKAGES),
        () -> RealRabbitService.withoutDocker(System.getenv()).isPresent(),
        "NO CLUSTER: rabbitmq-server is not installed here, and apt has no packages of it");
  }

  /** Returns one of the version that the compose file names, with its plugin for streams. */
  static StartedRabbit inDocker() {
    return new StartedRabbit(
        1,
        List.of(RabbitOrigin.DOCKER),
        () ->
            CommandOutput.of("docker", "image", "inspect", "--format={{.Id}}", image()).isPresent(),
        "NO RABBITMQ 4: no Docker answers here, or it has no image " + image());
  }

  private static String image() {
    String compose = CourseCheckout.text("mercury/docker-compose.yml");
    return IMAGE.matcher(compose).results().findFirst().orElseThrow().group(1);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    assumeTrue(isThere, absence);
    RabbitRequest request =
        new RabbitRequest(
            CourseCheckout.path(""), /* standardPorts= */ false, nodes, origins, System.getenv());
    environment =
        new MercuryEnvironment(EnvironmentPlan.free(List.of(new RealRabbitService(request))));
    addresses = environment.start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (environment != null) {
      environment.close();
    }
  }

  /** Returns where its first node is. */
  String url() {
    return addresses.get(ServiceAddresses.RABBITMQ_URL);
  }

  /** Returns the variables by which programs find it. */
  Map<String, String> variables() {
    return addresses.variables();
  }
}
