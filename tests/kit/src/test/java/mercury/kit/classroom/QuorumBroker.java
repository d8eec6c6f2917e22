package mercury.kit.classroom;

import java.nio.file.Path;
import java.util.Map;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.RabbitService;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;

/** An embedded broker whose default queue type is quorum, which a test restarts. */
final class QuorumBroker implements AutoCloseable {

  private final RabbitService service = RabbitService.withQuorumQueues();
  private final Path data;
  private MercuryEnvironment running;
  private String url;

  /** Starts it. */
  QuorumBroker(Path data) throws ServiceStartException, InterruptedException {
    this.data = data;
    start(0);
  }

  /** Returns its address, which stays. */
  String url() {
    return url;
  }

  /** Stops it, and starts it again with all that was durable. */
  void restart() throws ServiceStartException, InterruptedException {
    running.close();
    start(Integer.parseInt(url.substring(url.lastIndexOf(':') + 1)));
  }

  private void start(int port) throws ServiceStartException, InterruptedException {
    running = new MercuryEnvironment(EnvironmentPlan.on(Map.of(service, port)).keepingDataIn(data));
    url = running.start().get(ServiceAddresses.RABBITMQ_URL);
  }

  @Override
  public void close() {
    running.close();
  }
}
