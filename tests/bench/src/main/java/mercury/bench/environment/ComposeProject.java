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

/** The services of {@code mercury/docker-compose.yml}, as a project of its own on free ports. */
final class ComposeProject {

  private static final String PROJECT = "mercury-bench";
  private static final String OURS = "label=com.docker.compose.project=" + PROJECT;
  private static final String FILE = "mercury/docker-compose.yml";
  private static final Pattern IMAGES = Pattern.compile(" image: +((?:rabbitmq|postgres):\\S+)");
  private static final List<String> PORTS =
      List.of("MERCURY_RABBITMQ_PORT", "MERCURY_MANAGEMENT_PORT", "MERCURY_POSTGRES_PORT");

  private ComposeProject() {}

  /** Whether an engine, compose, and the images of RabbitMQ and PostgreSQL are here. */
  static boolean hasImages() {
    try {
      List<String> words = new ArrayList<>(List.of("docker", "image", "inspect"));
      IMAGES
          .matcher(Files.readString(CheckoutCommand.home().resolve(FILE)))
          .results()
          .forEach(found -> words.add(found.group(1)));
      ask(words);
      ask(List.of(program().get(0), "version"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a subcommand of compose. */
  static void run(String... subcommand) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(program());
    words.addAll(List.of("-p", PROJECT, "-f", FILE));
    words.addAll(List.of(subcommand));
    new CheckoutCommand(words, freePorts()).run();
  }

  /** How many of its containers say that they are healthy. */
  static int healthy() throws IOException {
    return ids("health=healthy").size();
  }

  /** What its containers occupy, in bytes, as the engine says it. */
  static double memory() throws IOException {
    List<String> words =
        new ArrayList<>(List.of("docker", "stats", "--no-stream", "--format", "{{.MemUsage}}"));
    words.addAll(ids("status=running"));
    return ask(words).stream().mapToDouble(ComposeProject::bytes).sum();
  }

  private static List<String> ids(String filter) throws IOException {
    return ask(List.of("docker", "ps", "-q", "--filter", OURS, "--filter", filter));
  }

  /** Like {@code 123.4MiB / 23.43GiB}. */
  private static double bytes(String usage) {
    String used = usage.substring(0, usage.indexOf("iB"));
    int end = used.length() - 1;
    int power = "KMG".indexOf(used.charAt(end)) + 1;
    return Double.parseDouble(used.substring(0, end)) * Math.pow(1024, power);
  }

  /** The plugin of the engine, or the program that was before it. */
  private static List<String> program() {
    try {
      ask(List.of("docker", "compose", "version"));
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

  private static List<String> ask(List<String> words) throws IOException {
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", words) + " failed");
    }
    return said.lines().toList();
  }
}
