package mercury.environment.rabbit;

import java.util.List;
import java.util.Optional;
import mercury.environment.RabbitService;

/**
 * A RabbitMQ that was found or started.
 *
 * @param url where its first node speaks AMQP
 * @param managementUrl where its management API is
 * @param streamUrl where its first node speaks the stream protocol, if that is known
 * @param ports the AMQP ports of its nodes on this machine
 * @param managementPorts the ports of their management APIs
 * @param origin where it comes from, in a few words
 * @param parts what to stop in the end; nothing where it ran before
 */
record RunningRabbit(
    String url,
    Optional<String> managementUrl,
    Optional<String> streamUrl,
    List<Integer> ports,
    List<Integer> managementPorts,
    String origin,
    List<WatchedProcess> parts)
    implements AutoCloseable {

  private static final String STREAM_URL = "rabbitmq-stream://guest:guest@localhost:%s";

  RunningRabbit {
    ports = List.copyOf(ports);
    managementPorts = List.copyOf(managementPorts);
    parts = List.copyOf(parts);
  }

  /** Returns one on those ports of this machine, with the course's credentials. */
  static RunningRabbit here(
      List<Integer> ports,
      List<Integer> managementPorts,
      Optional<Integer> streamPort,
      String origin,
      List<WatchedProcess> parts) {
    return new RunningRabbit(
        RabbitService.url(ports.get(0)),
        Optional.of(RabbitService.managementUrl(managementPorts.get(0))),
        streamPort.map(STREAM_URL::formatted),
        ports,
        managementPorts,
        origin,
        parts);
  }

  /** Stops what was started, all parts side by side. */
  @Override
  public void close() {
    WatchedProcess.close(parts);
  }
}
