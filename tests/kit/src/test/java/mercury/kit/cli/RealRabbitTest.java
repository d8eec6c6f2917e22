package mercury.kit.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mercury.cli.UpCommand;
import mercury.environment.CommandOutput;
import mercury.environment.dialect.RabbitServerProperties;
import mercury.environment.rabbit.RealRabbitService;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code course up --rabbit real}, as a process that starts others. */
class RealRabbitTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern NAMES_PORT = Pattern.compile("ERL_EPMD_PORT=(\\d+)");

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  @Test
  void an_installed_one_has_streams_and_is_to_be_reached_from_this_machine_only() throws Exception {
    assumeInstalled();
    MercuryCliExtension.Run up = up("--rabbit", "installed");
    assertReal(url(up));
    Set<Long> processes = processes(up);
    assertThat(listening(processes))
        .hasSizeGreaterThan(4)
        .allMatch(address -> address.startsWith("127.0.0.1:") || address.startsWith("[::1]:"));

    assertThat(up.ctrlC()).isEqualTo(130);
    assertGone(processes);
    assertThat(cli.leftOvers()).isEmpty();
  }

  @Test
  void packages_are_unpacked_for_a_user_who_is_not_root() throws Exception {
    assumeTrue(
        CommandOutput.in(Path.of(""), PATIENCE, "apt-cache", "show", "rabbitmq-server").isPresent(),
        "apt has no rabbitmq-server here");
    MercuryCliExtension.Run up = up("--rabbit", "packages");
    assertReal(url(up));
    up.awaitLine("RabbitMQ is real: the packages ");
    assertThat(processes(up).stream().map(RealRabbitTest::program))
        .anyMatch(program -> program.contains("/mercury/rabbitmq/"));
    assertThat(up.ctrlC()).isEqualTo(130);
  }

  @Test
  void a_container_ends_with_the_course() throws Exception {
    String compose = "mercury/docker-compose.yml";
    Files.createDirectories(cli.home().resolve("mercury"));
    Files.copy(CourseCheckout.path(compose), cli.home().resolve(compose));
    assumeTrue(
        CommandOutput.of("docker", "image", "ls", "-q", image())
            .filter(id -> !id.isEmpty())
            .isPresent(),
        "Docker, or its image of RabbitMQ, is not here");
    MercuryCliExtension.Run up = up("--rabbit", "docker");
    assertReal(url(up));
    assertThat(up.ctrlC()).isEqualTo(130);
    assertThat(CommandOutput.of("docker", "ps", "-q", "--filter", "ancestor=" + image()))
        .hasValue("");
  }

  private static String image() {
    return CourseCheckout.text("mercury/docker-compose.yml")
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("image: rabbitmq:"))
        .map(line -> line.substring("image: ".length()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_cluster_of_three_holds_a_quorum_queue_and_ends_with_a_course_that_is_killed()
      throws Exception {
    assumeInstalled();
    MercuryCliExtension.Run up = up("--rabbit", "installed", "--cluster", "3");
    up.awaitLine("RabbitMQ is real: a cluster on ports ");
    String url = url(up);
    try (Connection connection = connect(url);
        Channel channel = connection.createChannel()) {
      channel.confirmSelect();
      channel.queueDeclare("three", true, false, false, Map.of("x-queue-type", "quorum"));
      channel.basicPublish("", "three", MessageProperties.PERSISTENT_BASIC, new byte[1]);
      channel.waitForConfirmsOrDie(PATIENCE.toMillis());
    }
    Set<Long> processes = processes(up);
    up.process().destroyForcibly();
    assertGone(processes);
  }

  @Test
  void a_course_that_ends_while_a_killed_node_is_away_leaves_nothing_behind() throws Exception {
    assumeInstalled();
    MercuryCliExtension.Run up = up("--rabbit", "installed", "--cluster", "2");
    Set<Long> processes = processes(up);
    long node =
        processes.stream().filter(pid -> program(pid).endsWith("beam.smp")).findAny().orElseThrow();
    ProcessHandle.of(node).ifPresent(ProcessHandle::destroyForcibly);
    await("the node is gone").atMost(PATIENCE).until(() -> program(node).isEmpty());
    processes.addAll(processes(up)); // with what waits to start it again
    assertThat(up.ctrlC()).isEqualTo(130);
    assertGone(processes);
    assertThat(cli.processesOnItsFiles()).isEmpty();
    assertThat(cli.leftOvers()).isEmpty();
  }

  @Test
  void ctrl_c_while_it_starts_leaves_nothing_behind() throws Exception {
    assumeInstalled();
    MercuryCliExtension.Run up =
        cli.start(UpCommand.class, "--only", "rabbit", "--ports", "free", "--rabbit", "installed");
    await("a node starts").atMost(PATIENCE).until(() -> !cli.processesOnItsFiles().isEmpty());
    assertThat(up.ctrlC()).isEqualTo(130);
    await("no node is left").atMost(PATIENCE).until(() -> cli.processesOnItsFiles().isEmpty());
    assertThat(cli.leftOvers()).isEmpty();
  }

  private static void assumeInstalled() {
    assumeTrue(
        RealRabbitService.withoutDocker(System.getenv())
            .filter(origin -> !origin.startsWith("apt"))
            .isPresent(),
        "rabbitmq-server is not installed here");
  }

  private MercuryCliExtension.Run up(String... options) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("--only", "rabbit", "--ports", "free", "--page", "0"));
    arguments.addAll(List.of(options));
    MercuryCliExtension.Run up = cli.start(UpCommand.class, arguments.toArray(String[]::new));
    up.awaitReady();
    return up;
  }

  private static String url(MercuryCliExtension.Run up) {
    return up.printed("RABBITMQ_URL='([^']+)'");
  }

  private static void assertReal(String url) throws Exception {
    try (Connection connection = connect(url);
        Channel channel = connection.createChannel()) {
      assertThat(RabbitServerProperties.areOfStandIn(connection.getServerProperties())).isFalse();
      channel.queueDeclare("stream", true, false, false, Map.of("x-queue-type", "stream"));
    }
  }

  private static Connection connect(String url) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    return factory.newConnection();
  }

  /** Returns what the command has started, and the server of names, which has left it. */
  private static Set<Long> processes(MercuryCliExtension.Run up) throws Exception {
    Set<Long> all = up.process().descendants().map(ProcessHandle::pid).collect(toSet());
    Set<String> ports =
        all.stream()
            .map(pid -> environment(pid))
            .flatMap(text -> NAMES_PORT.matcher(text).results())
            .map(found -> found.group(1))
            .collect(toSet());
    assertThat(ports).hasSize(1);
    ProcessHandle.allProcesses()
        .filter(process -> process.info().command().orElse("").endsWith("/epmd"))
        .filter(process -> environment(process.pid()).contains(ports.iterator().next()))
        .forEach(process -> all.add(process.pid()));
    return all;
  }

  private static String environment(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/environ"));
    } catch (IOException e) {
      return "";
    }
  }

  private static String program(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().command()).orElse("");
  }

  private static List<String> listening(Set<Long> processes) {
    return CommandOutput.of("ss", "-Hltnp").stream()
        .flatMap(String::lines)
        .filter(line -> processes.stream().anyMatch(pid -> line.contains("pid=" + pid + ",")))
        .map(line -> line.split("\\s+", -1)[3])
        .toList();
  }

  private static void assertGone(Set<Long> processes) {
    await("nothing of it runs")
        .atMost(PATIENCE)
        .until(
            () ->
                processes.stream()
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .noneMatch(process -> process.info().command().isPresent()));
  }
}
