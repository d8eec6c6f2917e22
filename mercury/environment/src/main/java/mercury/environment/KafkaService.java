package mercury.environment;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Apache Kafka, embedded as itself by the module {@code mercury/kafka}, which starts it only when
 * it is named. Stateless.
 */
public final class KafkaService implements CourseService {

  private static final String USER = "mercury";
  private static final String PASSWORD = "mercury-secret";

  @Override
  public int order() {
    return 52;
  }

  @Override
  public String id() {
    return "kafka";
  }

  @Override
  public String title() {
    return "Apache Kafka 4";
  }

  @Override
  public String standIn() {
    return "Kafka itself, one broker";
  }

  @Override
  public boolean startsOnlyWhenNamed() {
    return true;
  }

  @Override
  public int standardPort() {
    return 9092;
  }

  @Override
  public Map<String, String> variables(int port) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS, "localhost:" + port);
    variables.put(ServiceAddresses.KAFKA_USERNAME, USER);
    variables.put(ServiceAddresses.KAFKA_PASSWORD, PASSWORD);
    return variables;
  }

  @Override
  public Optional<String> composeService() {
    return Optional.of("kafka");
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws Exception {
    return ServerProvider.startServer(id(), settings);
  }

  @Override
  public void probe(ServiceAddresses addresses) throws IOException {
    KafkaLogin.at(
        addresses.get(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS),
        addresses.get(ServiceAddresses.KAFKA_USERNAME),
        addresses.get(ServiceAddresses.KAFKA_PASSWORD));
  }
}
