package mercury.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.EnvironmentPlan;
import mercury.environment.RabbitService;
import mercury.environment.rabbit.RealRabbitService;
import mercury.harness.terminal.PortNumberConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that starts the environment. Not thread-safe. */
final class EnvironmentOptions {

  private enum PortChoice {
    standard,
    free
  }

  private enum QueueTypeChoice {
    classic,
    quorum
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--only",
      paramLabel = "SERVICE",
      split = ",",
      converter = ServiceConverter.class,
      completionCandidates = ServiceConverter.class,
      description = "Start only these: ${COMPLETION-CANDIDATES}.")
  private Set<CourseService> only = new LinkedHashSet<>(CourseServices.startedUnnamed());

  @Option(
      names = "--ports",
      paramLabel = "standard|free",
      description = "Each service's standard port (the default), or any free one.")
  private PortChoice ports = PortChoice.standard;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep PostgreSQL's and S3's data in this folder. By default it ends with the process.")
  private Path data;

  @Option(
      names = "--page",
      paramLabel = "PORT",
      converter = PortNumberConverter.class,
      description =
          "Where the playground listens, the page that shows all of it, if rabbit is started (8080"
              + " by default, 0 for any free one).")
  private Optional<Integer> page = Optional.empty();

  @Option(
      names = "--default-queue-type",
      paramLabel = "classic|quorum",
      description =
          "The type of a durable queue that is declared without one, at the embedded broker: classic"
              + " (the default) or quorum.")
  private QueueTypeChoice queueType = QueueTypeChoice.classic;

  /** Returns whether the services get their standard ports. */
  boolean onStandardPorts() {
    return ports == PortChoice.standard;
  }

  /** Returns whether RabbitMQ is one of the services. */
  boolean hasRabbit() {
    return only.contains(CourseServices.get("rabbit"));
  }

  /** Returns the port of the page. */
  int port() {
    return page.orElse(onStandardPorts() ? PlaygroundStarter.PORT : 0);
  }

  /** Returns the ports to try for a page that is needed, in their order. */
  List<Integer> portsOfNeededPage() {
    return page.isPresent() ? List.of(port()) : List.of(port(), 0);
  }

  /** Returns what to start, with that real RabbitMQ if there is one. */
  EnvironmentPlan plan(Optional<RealRabbitService> real) {
    boolean quorum = queueType == QueueTypeChoice.quorum;
    if (quorum && real.isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          "--default-queue-type is for the embedded broker; a real RabbitMQ has default_queue_type"
              + " in its rabbitmq.conf");
    }
    EnvironmentPlan plan =
        EnvironmentPlan.on(
            RabbitOptions.ports(quorum ? withQuorumQueues(only) : only, onStandardPorts(), real));
    return data == null ? plan : plan.keepingDataIn(data);
  }

  private static List<CourseService> withQuorumQueues(Set<CourseService> services) {
    CourseService embedded = RabbitService.withQuorumQueues();
    return services.stream()
        .map(service -> service.id().equals(embedded.id()) ? embedded : service)
        .toList();
  }
}
