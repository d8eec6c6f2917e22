package mercury.environment;

import com.rabbitmq.client.ConnectionFactory;
import java.util.Map;
import java.util.Optional;

/** RabbitMQ, embedded as Apache Qpid Broker-J. Immutable. */
public final class RabbitService implements CourseService {

  /** The standard port of a broker. */
  public static final int PORT = 5672;

  /** The standard port of its management API. */
  public static final int MANAGEMENT_PORT = 15_672;

  private static final String HERE = "://guest:guest@localhost:";

  private final boolean quorum;

  /** Makes one whose durable queues are classic unless they are declared as something else. */
  public RabbitService() {
    this(false);
  }

  private RabbitService(boolean quorum) {
    this.quorum = quorum;
  }

  /** Returns one whose default queue type is quorum, as a virtual host of RabbitMQ may have it. */
  public static RabbitService withQuorumQueues() {
    return new RabbitService(true);
  }

  /**
   * Returns the address of a broker on that port of this machine, with the course's credentials.
   */
  public static String url(int port) {
    return "amqp" + HERE + port;
  }

  /** Returns the address of a management API on that port of this machine, with the same. */
  public static String managementUrl(int port) {
    return "http" + HERE + port;
  }

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
    return Map.of(ServiceAddresses.RABBITMQ_URL, url(port));
  }

  @Override
  public Map<String, String> extraVariables() {
    return Map.of(ServiceAddresses.RABBITMQ_MANAGER_URL, managementUrl(MANAGEMENT_PORT));
  }

  @Override
  public Optional<String> composeService() {
    return Optional.of("rabbitmq");
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws Exception {
    return EmbeddedRabbitServer.start(settings, quorum);
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
