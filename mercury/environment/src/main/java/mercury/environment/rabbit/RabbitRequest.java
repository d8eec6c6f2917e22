package mercury.environment.rabbit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mercury.environment.LocalPorts;
import mercury.environment.RabbitService;
import mercury.environment.ServiceStartException;

/**
 * A request for a RabbitMQ. Immutable.
 *
 * @param checkout the checkout of the course, whose compose file names the image
 * @param standardPorts whether it has to listen on RabbitMQ's standard ports rather than free ones
 * @param nodes how many nodes
 * @param origins where to look for it, in this order
 * @param environment the variables of this process
 */
public record RabbitRequest(
    Path checkout,
    boolean standardPorts,
    int nodes,
    List<RabbitOrigin> origins,
    Map<String, String> environment) {

  static final int AMQP = RabbitService.PORT;
  static final int MANAGEMENT = RabbitService.MANAGEMENT_PORT;
  static final int STREAM = 5552;

  private static final String ADVICE = ": stop it, or start on other ports with --ports free";

  /** Copies the list and the map. */
  public RabbitRequest {
    origins = List.copyOf(origins);
    environment = Map.copyOf(environment);
  }

  boolean isCluster() {
    return nodes > 1;
  }

  /**
   * Returns a port for each node: from the standard one on, or any free ones.
   *
   * @throws ServiceStartException if a standard one is taken
   */
  int[] ports(int standard) throws ServiceStartException {
    if (!standardPorts) {
      return freePorts(nodes);
    }
    int[] ports = IntStream.range(standard, standard + nodes).toArray();
    try {
      for (int port : ports) {
        LocalPorts.requireFree(port, ", which RabbitMQ needs,", ADVICE);
      }
    } catch (IOException e) {
      throw new ServiceStartException(e.getMessage(), e);
    }
    return ports;
  }

  /** Returns free ports that the system gives to nobody who asks for any port. */
  static int[] freePorts(int count) {
    return LocalPorts.unassigned().limit(count).toArray();
  }
}
