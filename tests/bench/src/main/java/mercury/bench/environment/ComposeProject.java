package mercury.bench.environment;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.regex.Pattern;
import mercury.bench.process.CheckoutCommand;
import mercury.environment.LocalPorts;

/** The services of {@code mercury/docker-compose.yml} as a separate project on free ports. */
final class ComposeProject {

  private static final String PROJECT = "mercury-bench";
  private static final String PROJECT_LABEL = "label=com.docker.compose.project=" + PROJECT;
  private static final String FILE = "mercury/docker-compose.yml";
  private static final Pattern IMAGES = Pattern.compile(" image: +((?:rabbitmq|postgres):\\S+)");
  private static final List<String> PORTS =
      List.of("MERCURY_RABBITMQ_PORT", "MERCURY_MANAGEMENT_PORT", "MERCURY_POSTGRES_PORT");

  private ComposeProject() {}

  /**
   * Returns whether this machine has a container engine, Compose, and the images of RabbitMQ and
   * PostgreSQL.
   */
  static boolean hasImages() {
    try {
      List<String> command = new ArrayList<>(List.of("docker", "image", "inspect"));
      IMAGES
          .matcher(Files.readString(CheckoutCommand.home().resolve(FILE)))
          .results()
          .forEach(found -> command.add(found.group(1)));
      output(command);
      output(List.of(program().get(0), "version"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a subcommand of Compose. */
  static void run(String... subcommand) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program());
    command.addAll(List.of("-p", PROJECT, "-f", FILE));
    command.addAll(List.of(subcommand));
    new CheckoutCommand(command, freePorts()).run();
  }

  /** The number of its containers that report to be healthy. */
  static int healthy() throws IOException {
    return ids("health=healthy").size();
  }

  /** The memory of its containers in bytes, as the engine reports it. */
  static double memory() throws IOException {
    List<String> command =
        new ArrayList<>(List.of("docker", "stats", "--no-stream", "--format", "{{.MemUsage}}"));
    command.addAll(ids("status=running"));
    return output(command).stream().mapToDouble(ComposeProject::bytes).sum();
  }

  private static List<String> ids(String filter) throws IOException {
    return output(List.of("docker", "ps", "-q", "--filter", PROJECT_LABEL, "--filter", filter));
  }

  /** Parses text like {@code 123.4MiB / 23.43GiB}. */
  private static double bytes(String usage) {
    String used = usage.substring(0, usage.indexOf("iB"));
    int end = used.length() - 1;
    int power = "KMG".indexOf(used.charAt(end)) + 1;
    return Double.parseDouble(used.substring(0, end)) * Math.pow(1024, power);
  }

  /** The command of Compose: the engine's plugin or the older standalone program. */
  private static List<String> program() {
    try {
      output(List.of("docker", "compose", "version"));
      return List.of("docker", "compose");
    } catch (IOException e) {
      return List.of("docker-compose");
    }
  }

  private static Map<String, String> freePorts() {
    PrimitiveIterator.OfInt free = LocalPorts.unassigned().iterator();
    return PORTS.stream()
        .collect(toMap(variable -> variable, variable -> Integer.toString(free.nextInt())));
  }

  private static List<String> output(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return text.lines().toList();
  }
}
