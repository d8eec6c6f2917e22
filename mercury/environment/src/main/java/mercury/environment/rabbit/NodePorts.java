package mercury.environment.rabbit;

import java.util.ArrayList;
import java.util.List;
import mercury.environment.ServiceStartException;

/**
 * The ports of a node, all on 127.0.0.1.
 *
 * @param amqp where clients connect
 * @param management where the management page and API are
 * @param stream where clients of the stream protocol connect
 * @param distribution where other nodes and the command line tools connect
 */
record NodePorts(int amqp, int management, int stream, int distribution) {

  /** Returns those of each node. */
  static List<NodePorts> of(RabbitRequest request) throws ServiceStartException {
    int[] amqp = request.ports(RabbitRequest.AMQP);
    int[] management = request.ports(RabbitRequest.MANAGEMENT);
    int[] stream = request.ports(RabbitRequest.STREAM);
    int[] distribution = RabbitRequest.freePorts(request.nodes());
    List<NodePorts> all = new ArrayList<>();
    for (int n = 0; n < request.nodes(); n++) {
      all.add(new NodePorts(amqp[n], management[n], stream[n], distribution[n]));
    }
    return all;
  }
}
