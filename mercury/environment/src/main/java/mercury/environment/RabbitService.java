package mercury.environment;

import com.rabbitmq.client.ConnectionFactory;
import java.util.Map;
import java.util.Optional;

/** RabbitMQ, embedded as Apache Qpid Broker-J. Stateless. */
public final class RabbitService implements CourseService {

  private static final int PORT = 5672;
  private static final int MANAGEMENT_PORT = 15672;

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String id() {
    return "rabbit";
  }

  @Override
  public String title() {
    return "RabbitMQ 4";
  }

  @Override
  public String standIn() {
    return "Apache Qpid Broker-J";
  }

  @Override
  public int standardPort() {
    return PORT;
  }

  @Override
  public Map<String, String> variables(int port) {
    return Map.of(ServiceAddresses.RABBITMQ_URL, "amqp://guest:guest@localhost:" + port);
  }

  @Override
  public Map<String, String> extraVariables() {
    return Map.of(
        ServiceAddresses.RABBITMQ_MANAGER_URL, "http://guest:guest@localhost:" + MANAGEMENT_PORT);
  }

  @Override
  public Optional<String> composeService() {
    return Optional.of("rabbitmq");
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws Exception {
    return EmbeddedRabbitServer.start(settings);
  }

  @Override
  public void probe(ServiceAddresses addresses) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(addresses.get(ServiceAddresses.RABBITMQ_URL));
    factory.setConnectionTimeout((int) ServiceProbe.TIMEOUT.toMillis());
    factory.setHandshakeTimeout((int) ServiceProbe.TIMEOUT.toMillis());
    factory.setAutomaticRecoveryEnabled(false);
    try (var connection = factory.newConnection("mercury probe")) {
      connection.createChannel().close();
    }
  }
}
