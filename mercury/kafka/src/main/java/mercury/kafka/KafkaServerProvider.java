package mercury.kafka;

import mercury.environment.EmbeddedServer;
import mercury.environment.ServerProvider;
import mercury.environment.ServerSettings;

/** Starts Apache Kafka as an {@link EmbeddedKafka}. Stateless. */
public final class KafkaServerProvider implements ServerProvider {

  @Override
  public String service() {
    return "kafka";
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws Exception {
    return EmbeddedKafka.start(settings);
  }
}
