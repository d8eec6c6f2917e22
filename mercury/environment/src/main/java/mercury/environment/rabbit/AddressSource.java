package mercury.environment.rabbit;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mercury.environment.FailureReason;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;
import mercury.environment.dialect.RabbitServerProperties;

/**
 * The RabbitMQ that runs already: where {@code RABBITMQ_URL} points, or else on its standard port.
 */
final class AddressSource implements RabbitSource {

  /** The port on which the compose file publishes it. */
  private static final String PORT = "MERCURY_RABBITMQ_PORT";

  private static final String MANAGEMENT_PORT = "MERCURY_MANAGEMENT_PORT";

  @Override
  public RunningRabbit open(RabbitRequest request, Path folder, RabbitReadiness readiness)
      throws RabbitAbsentException {
    if (request.isCluster()) {
      throw new RabbitAbsentException("what runs already is not asked for a cluster");
    }
    String url = request.environment().get(ServiceAddresses.RABBITMQ_URL);
    return url == null ? onStandardPort(request) : named(request, url);
  }

  private static RunningRabbit named(RabbitRequest request, String url)
      throws RabbitAbsentException {
    requireRabbit(url, "RABBITMQ_URL");
    return new RunningRabbit(
        url,
        Optional.ofNullable(request.environment().get(ServiceAddresses.RABBITMQ_MANAGER_URL)),
        Optional.ofNullable(request.environment().get(ServiceAddresses.RABBITMQ_STREAM_URL)),
        List.of(),
        List.of(),
        "where RABBITMQ_URL points",
        List.of());
  }

  private static RunningRabbit onStandardPort(RabbitRequest request) throws RabbitAbsentException {
    int port = port(request, PORT, RabbitRequest.AMQP);
    int management = port(request, MANAGEMENT_PORT, RabbitRequest.MANAGEMENT);
    RunningRabbit here =
        RunningRabbit.here(
            List.of(port),
            List.of(management),
            Optional.empty(),
            "on port " + port + ", where it runs already",
            List.of());
    requireRabbit(here.url(), "port " + port);
    return here;
  }

  private static int port(RabbitRequest request, String variable, int standard)
      throws RabbitAbsentException {
    String port = request.environment().getOrDefault(variable, "" + standard);
    if (!port.matches("\\d{1,5}")) {
      throw new RabbitAbsentException(variable + " is '" + port + "', which is not a port");
    }
    return Integer.parseInt(port);
  }

  private static void requireRabbit(String url, String where) throws RabbitAbsentException {
    try (Connection connection = factory(url).newConnection("mercury looks for RabbitMQ")) {
      if (RabbitServerProperties.areOfStandIn(connection.getServerProperties())) {
        throw new RabbitAbsentException(where + " leads to the embedded broker of a Mercury");
      }
    } catch (RabbitAbsentException e) {
      throw e;
    } catch (Exception e) {
      throw new RabbitAbsentException(
          "no RabbitMQ answers at " + where + " (" + FailureReason.of(e) + ")");
    }
  }

  private static ConnectionFactory factory(String url) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    factory.setConnectionTimeout((int) ServiceProbe.TIMEOUT.toMillis());
    factory.setHandshakeTimeout((int) ServiceProbe.TIMEOUT.toMillis());
    factory.setAutomaticRecoveryEnabled(false);
    return factory;
  }
}
