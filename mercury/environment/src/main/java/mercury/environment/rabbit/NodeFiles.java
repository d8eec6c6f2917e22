package mercury.environment.rabbit;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The files that a node reads when it starts.
 *
 * @param folder the node's own
 */
record NodeFiles(Path folder) {

  /** The plugins that the course uses. */
  static final String PLUGINS = "[rabbitmq_management,rabbitmq_stream].\n";

  private static final int COOKIE_BITS = 160;

  /** Writes them. */
  NodeFiles write(NodePorts ports, int nodes) throws IOException {
    Files.createDirectories(folder.resolve("log"));
    Files.writeString(plugins(), PLUGINS);
    Files.writeString(folder.resolve("rabbitmq.conf"), configuration(ports, nodes));
    return this;
  }

  Path plugins() {
    return folder.resolve("enabled_plugins");
  }

  /** Writes the secret by which the nodes in that folder know each other. */
  static void writeCookie(Path home) throws IOException {
    Path cookie = home.resolve(".erlang.cookie");
    if (Files.exists(cookie)) {
      return;
    }
    Files.writeString(cookie, new BigInteger(COOKIE_BITS, new SecureRandom()).toString(36));
    if (Files.getFileAttributeView(cookie, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(cookie, PosixFilePermissions.fromString("r--------"));
    }
  }

  private static String configuration(NodePorts ports, int nodes) {
    String own =
        """
        management.tcp.ip = 127.0.0.1
        management.tcp.port = %s
        management.rates_mode = detailed
        stream.listeners.tcp.1 = 127.0.0.1:%s
        stream.advertised_host = localhost
        stream.advertised_port = %s
        """
            .formatted(ports.management(), ports.stream(), ports.stream());
    return nodes == 1 ? own : own + discovery(nodes);
  }

  private static String discovery(int nodes) {
    return IntStream.rangeClosed(1, nodes)
        .mapToObj(n -> "cluster_formation.classic_config.nodes.%s = %s%n".formatted(n, name(n)))
        .collect(
            Collectors.joining(
                "", "cluster_formation.peer_discovery_backend = classic_config\n", ""));
  }

  /** Returns the name of a node, counted from 1. */
  static String name(int node) {
    return "mercury" + node + "@localhost";
  }
}
