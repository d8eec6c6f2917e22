package mercury.environment.rabbit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs of a RabbitMQ on this machine.
 *
 * @param server the script that runs a node
 * @param erlang the folder with {@code erl} and {@code epmd}; empty where these are on the path
 * @param origin where they come from, in a few words
 */
record ErlangTools(Path server, Optional<Path> erlang, String origin) {

  /** Debian's own wrapper on the path runs a node as one user only; its scripts are here. */
  private static final List<String> PLACES =
      List.of("/usr/lib/rabbitmq/bin", "/opt/homebrew/sbin", "/usr/local/sbin");

  /** Finds those of an installed RabbitMQ. */
  static Optional<ErlangTools> installed(Map<String, String> environment) {
    Stream<String> path =
        Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator));
    return Stream.concat(PLACES.stream(), path)
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "rabbitmq-server"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(script -> new ErlangTools(script, Optional.empty(), script.toString()));
  }

  /** Returns the path on which a node finds Erlang. */
  String path(Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    return erlang.map(folder -> folder + File.pathSeparator + path).orElse(path);
  }
}
