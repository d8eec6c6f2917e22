package mercury.environment.rabbit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.environment.FailureReason;
import mercury.environment.ServiceStartException;

/**
 * The nodes of a RabbitMQ as processes of this machine. They, and the server of names that Erlang
 * starts beside them, are to be reached from this machine only.
 */
final class LocalNodes {

  /** The pause before a node of a cluster that was killed is started again. */
  private static final int BACK_AFTER_SECONDS = 10;

  private final ErlangTools tools;
  private final RabbitRequest request;
  private final Path folder;
  private final int namesPort = RabbitRequest.freePorts(1)[0];

  LocalNodes(ErlangTools tools, RabbitRequest request, Path folder) {
    this.tools = tools;
    this.request = request;
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Starts them, and returns when they can be used. The first is ready before the others start:
   * nodes that look for each other at the same moment may end each other.
   */
  RunningRabbit start(RabbitReadiness readiness)
      throws ServiceStartException, InterruptedException {
    List<NodePorts> ports = NodePorts.of(request);
    RunningRabbit first = readiness.await(start(ports, List.of(), 1), 1);
    return request.isCluster() ? cluster(ports, first, readiness) : first;
  }

  /**
   * Starts the others. Only when all can be used is one that ends started again: a node that cannot
   * start at all ends once, and its last words are told.
   */
  private RunningRabbit cluster(
      List<NodePorts> ports, RunningRabbit first, RabbitReadiness readiness)
      throws ServiceStartException, InterruptedException {
    RunningRabbit all =
        readiness.await(start(ports, first.parts(), request.nodes()), request.nodes());
    try {
      for (WatchedProcess node : all.parts()) {
        node.startAgainAfter(BACK_AFTER_SECONDS);
      }
      return all;
    } catch (IOException e) {
      all.close();
      throw new ServiceStartException(FailureReason.of(e), e);
    }
  }

  /** Starts those up to that one that do not run yet. */
  private RunningRabbit start(List<NodePorts> ports, List<WatchedProcess> running, int last)
      throws ServiceStartException {
    List<WatchedProcess> started = new ArrayList<>(running);
    try {
      Files.createDirectories(folder);
      NodeFiles.writeCookie(folder);
      for (int node = running.size() + 1; node <= last; node++) {
        started.add(start(node, ports.get(node - 1)));
      }
    } catch (IOException e) {
      started.forEach(WatchedProcess::close);
      throw new ServiceStartException(FailureReason.of(e), e);
    }
    return RunningRabbit.here(
        ports.stream().limit(last).map(NodePorts::amqp).toList(),
        ports.stream().limit(last).map(NodePorts::management).toList(),
        Optional.of(ports.get(0).stream()),
        tools.origin(),
        started);
  }

  private WatchedProcess start(int node, NodePorts ports) throws IOException {
    NodeFiles files = new NodeFiles(folder.resolve("node" + node)).write(ports, request.nodes());
    return WatchedProcess.start(
        List.of(tools.server().toString()),
        variables(node, ports, files),
        "epmd -port " + namesPort + " -kill", // refused while another node is registered
        files.folder().resolve("log/started.txt"));
  }

  private Map<String, String> variables(int node, NodePorts ports, NodeFiles files) {
    Path own = files.folder();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("HOME", folder.toString());
    all.put("PATH", tools.path(request.environment()));
    all.put("ERL_EPMD_ADDRESS", "127.0.0.1");
    all.put("ERL_EPMD_PORT", "" + namesPort);
    all.put("RABBITMQ_NODENAME", NodeFiles.name(node));
    all.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
    all.put("RABBITMQ_NODE_PORT", "" + ports.amqp());
    all.put("RABBITMQ_DIST_PORT", "" + ports.distribution());
    all.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}");
    all.put("RABBITMQ_CONF_ENV_FILE", own.resolve("no-such-file").toString());
    all.put("RABBITMQ_CONFIG_FILE", own.resolve("rabbitmq").toString());
    all.put("RABBITMQ_GENERATED_CONFIG_DIR", own.resolve("config").toString());
    all.put("RABBITMQ_ENABLED_PLUGINS_FILE", files.plugins().toString());
    all.put("RABBITMQ_MNESIA_BASE", own.resolve("mnesia").toString());
    all.put("RABBITMQ_LOG_BASE", own.resolve("log").toString());
    all.put("RABBITMQ_PID_FILE", own.resolve("pid").toString());
    return all;
  }
}
