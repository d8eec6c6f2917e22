package mercury.environment.rabbit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.environment.CommandOutput;
import mercury.environment.FailureReason;
import mercury.environment.ServiceStartException;

/** A container of the image that the compose file names. */
final class DockerSource implements RabbitSource {

  private static final Pattern IMAGE = Pattern.compile("(?m)^ *image: *(rabbitmq:\\S+)$");
  private static final Duration PULL_PATIENCE = Duration.ofMinutes(5);

  @Override
  public RunningRabbit open(RabbitRequest request, Path folder, RabbitReadiness readiness)
      throws RabbitAbsentException, ServiceStartException, InterruptedException {
    if (request.isCluster()) {
      throw new RabbitAbsentException("Docker is not used for a cluster");
    }
    if (CommandOutput.of("docker", "version", "--format", "{{.Server.Version}}").isEmpty()) {
      throw new RabbitAbsentException("no Docker engine answers");
    }
    String image = image(request.checkout());
    requireImage(image);
    int amqp = request.ports(RabbitRequest.AMQP)[0];
    int management = request.ports(RabbitRequest.MANAGEMENT)[0];
    int stream = request.ports(RabbitRequest.STREAM)[0];
    try {
      Files.createDirectories(folder);
      Path plugins = Files.writeString(folder.resolve("enabled_plugins"), NodeFiles.PLUGINS);
      List<String> command = command(image, amqp, management, stream, plugins);
      WatchedProcess container =
          WatchedProcess.start(
              command, Map.of(), "docker rm --force " + name(amqp), folder.resolve("docker.txt"));
      RunningRabbit rabbit =
          RunningRabbit.here(
              List.of(amqp),
              List.of(management),
              Optional.of(stream),
              "the image " + image + " in Docker",
              List.of(container));
      return readiness.await(rabbit, request.nodes());
    } catch (IOException e) {
      throw new ServiceStartException(FailureReason.of(e), e);
    }
  }

  private static List<String> command(
      String image, int amqp, int management, int stream, Path plugins) {
    return List.of(
        "docker",
        "run",
        "--rm",
        "--name=" + name(amqp),
        "--hostname=rabbitmq",
        publish(amqp, RabbitRequest.AMQP),
        publish(management, RabbitRequest.MANAGEMENT),
        publish(stream, RabbitRequest.STREAM),
        "--volume=" + plugins.toAbsolutePath() + ":/etc/rabbitmq/enabled_plugins:ro",
        "--env=RABBITMQ_DEFAULT_USER=guest",
        "--env=RABBITMQ_DEFAULT_PASS=guest",
        "--env=RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS=-rabbitmq_management_agent rates_mode detailed"
            + " -rabbitmq_stream advertised_host \"localhost\" -rabbitmq_stream advertised_port "
            + stream,
        image);
  }

  private static String name(int amqp) {
    return "mercury-rabbitmq-" + amqp;
  }

  private static String publish(int outside, int inside) {
    return String.format(Locale.ROOT, "--publish=127.0.0.1:%d:%d", outside, inside);
  }

  private static void requireImage(String image) throws RabbitAbsentException {
    if (CommandOutput.of("docker", "image", "inspect", image).isEmpty()
        && CommandOutput.in(Path.of(""), PULL_PATIENCE, "docker", "pull", "-q", image).isEmpty()) {
      throw new RabbitAbsentException("Docker cannot get the image " + image);
    }
  }

  private static String image(Path checkout) throws RabbitAbsentException {
    Path compose = checkout.resolve("mercury/docker-compose.yml");
    try {
      Matcher image = IMAGE.matcher(Files.readString(compose));
      if (image.find()) {
        return image.group(1);
      }
    } catch (IOException e) {
      // told below
    }
    throw new RabbitAbsentException(compose + " names no image of rabbitmq");
  }
}
