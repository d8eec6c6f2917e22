package mercury.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mercury.environment.CourseService;
import mercury.environment.rabbit.RabbitOrigin;
import mercury.environment.rabbit.RabbitRequest;
import mercury.environment.rabbit.RealRabbitService;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that say which RabbitMQ it starts. Not thread-safe. */
public final class RabbitOptions {

  private static final int MOST_NODES = 5;

  private enum RabbitChoice {
    embedded,
    real,
    running,
    docker,
    installed,
    packages;

    private List<RabbitOrigin> origins() {
      return this == real
          ? List.of(RabbitOrigin.values())
          : List.of(RabbitOrigin.valueOf(name().toUpperCase(Locale.ROOT)));
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--rabbit",
      paramLabel = "embedded|real",
      description =
          "The embedded broker (the default), or a real RabbitMQ. It may be one that is running, in docker, installed, or from Debian's packages; the first of these names that is possible, or the one that you give in place of real.")
  private RabbitChoice rabbit = RabbitChoice.embedded;

  private int nodes = 1;

  @Option(
      names = "--cluster",
      paramLabel = "NODES",
      description = "A real RabbitMQ of that many nodes, 3 for instance.")
  void cluster(int asked) {
    if (asked < 1 || asked > MOST_NODES) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '--cluster': a cluster has 1 to %s nodes, not %s"
              .formatted(MOST_NODES, asked));
    }
    nodes = asked;
    if (rabbit == RabbitChoice.embedded) {
      rabbit = RabbitChoice.real;
    }
  }

  /** Returns the real RabbitMQ to start in place of the embedded one, if one is asked for. */
  public Optional<RealRabbitService> real(boolean standardPorts) {
    return rabbit == RabbitChoice.embedded
        ? Optional.empty()
        : Optional.of(
            new RealRabbitService(
                new RabbitRequest(
                    CourseHome.path(), standardPorts, nodes, rabbit.origins(), System.getenv())));
  }

  /** Returns the ports of those services, with the real RabbitMQ, which finds its own, in place. */
  public static Map<CourseService, Integer> ports(
      Collection<CourseService> services, boolean standardPorts, Optional<RealRabbitService> real) {
    Map<CourseService, Integer> ports = new HashMap<>();
    for (CourseService service : services) {
      if (real.isPresent() && service.id().equals(real.get().id())) {
        ports.put(real.get(), 0);
      } else {
        ports.put(service, standardPorts ? service.standardPort() : 0);
      }
    }
    return ports;
  }
}
