package mercury.grading;

import java.io.IOException;

/**
 * Starts services in containers. The implementation stands in {@code src/containers} and is found
 * by {@link java.util.ServiceLoader}: Maven builds it, and fetches the 25 MB it rests on, only when
 * somebody asks for containers.
 */
public interface BrokerContainerLauncher {

  /**
   * A RabbitMQ of the version in {@code mercury/docker-compose.yml}.
   *
   * @throws IOException with a sentence for the person at the terminal
   */
  GradingBroker rabbit() throws IOException;
}
