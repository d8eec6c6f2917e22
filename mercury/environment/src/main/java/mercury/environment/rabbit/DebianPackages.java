package mercury.environment.rabbit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.environment.CommandOutput;
import org.apache.commons.io.file.PathUtils;

/**
 * RabbitMQ and Erlang from the distribution's packages, downloaded and unpacked once.
 *
 * @param cache the folder for them
 */
record DebianPackages(Path cache) {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String ERLANG = "usr/lib/erlang";

  /** Returns their programs. */
  ErlangTools unpacked() throws IOException, RabbitAbsentException {
    String version =
        candidate()
            .orElseThrow(() -> new RabbitAbsentException("apt knows no package rabbitmq-server"));
    Path root = cache.resolve(version.replaceAll("[^A-Za-z0-9.+~-]", "_"));
    if (!Files.isDirectory(root)) {
      install(root);
    }
    return new ErlangTools(
        root.resolve("usr/lib/rabbitmq/bin/rabbitmq-server"),
        Optional.of(root.resolve(ERLANG).resolve("bin")),
        "the packages " + version + " unpacked in " + root);
  }

  /** Returns the version that apt would download; empty where it knows none. */
  static Optional<String> candidate() {
    String[] command = {"apt-cache", "show", "--no-all-versions", "rabbitmq-server"};
    return CommandOutput.in(Path.of(""), PATIENCE, command).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("Version: "))
        .map(line -> line.substring("Version: ".length()))
        .findFirst();
  }

  /** Unpacks them beside their place and then moves them there: all of them, or nothing. */
  private void install(Path root) throws IOException, RabbitAbsentException {
    Path draft = Files.createTempDirectory(cache, "draft-");
    try {
      Path packages = Files.createDirectory(draft.resolve("packages"));
      download(packages);
      Path files = Files.createDirectory(draft.resolve("files"));
      try (DirectoryStream<Path> archives = Files.newDirectoryStream(packages, "*.deb")) {
        for (Path archive : archives) {
          run(draft, "dpkg-deb", "-x", archive.toString(), files.toString());
        }
      }
      pointAt(root, files.resolve(ERLANG));
      Files.move(files, root, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      PathUtils.deleteDirectory(draft);
    }
  }

  private static void download(Path folder) throws RabbitAbsentException {
    List<String> command = new ArrayList<>(List.of("apt-get", "-q", "download"));
    command.addAll(names());
    run(folder, command.toArray(String[]::new));
  }

  /** Returns the names of RabbitMQ's package and of those of Erlang that it needs. */
  private static List<String> names() {
    String[] command = {
      "apt-cache", "depends", "--recurse", "--important", "--no-suggests", "rabbitmq-server"
    };
    return CommandOutput.in(Path.of(""), PATIENCE, command).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("erlang-") || line.equals("rabbitmq-server"))
        .filter(line -> !line.contains("hipe")) // on an older Ubuntu: the other choice of two
        .distinct()
        .toList();
  }

  /** Erlang's scripts name the folder in which the packages are meant to be. */
  private static void pointAt(Path root, Path erlang) throws IOException {
    try (Stream<Path> files = Files.walk(erlang, 3)) {
      for (Path script : files.filter(file -> file.endsWith("bin/erl")).toList()) {
        String text = Files.readString(script);
        String place = root.resolve(ERLANG).toString();
        Files.writeString(script, text.replace("ROOTDIR=/usr/lib/erlang", "ROOTDIR=" + place));
      }
    }
  }

  private static void run(Path folder, String... command) throws RabbitAbsentException {
    if (CommandOutput.in(folder, PATIENCE, command).isEmpty()) {
      throw new RabbitAbsentException(command[0] + " cannot get RabbitMQ's packages");
    }
  }
}
