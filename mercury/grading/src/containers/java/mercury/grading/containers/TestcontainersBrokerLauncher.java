package mercury.grading.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.grading.BrokerContainerLauncher;
import mercury.grading.GradingBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers by way of the library of that name. */
public final class TestcontainersBrokerLauncher implements BrokerContainerLauncher {

  private static final Pattern IMAGE = Pattern.compile("(?m)^ +image: +(rabbitmq:\\S+)");

  @Override
  public GradingBroker rabbit() throws IOException {
    String image = image();
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IOException(
          "-Dmercury=testcontainers needs Docker, and none answers: start it (docker info shows"
              + " what is wrong), or leave the option out to use an embedded broker.");
    }
    RabbitMQContainer rabbit =
        new RabbitMQContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("rabbitmq"));
    try {
      rabbit.start();
    } catch (ContainerLaunchException e) {
      rabbit.stop();
      throw new IOException("%s did not start: %s".formatted(image, root(e).getMessage()), e);
    }
    return new GradingBroker(url(rabbit), true, rabbit::stop);
  }

  /** Returns the address with credentials, as every address of the course has them. */
  private static String url(RabbitMQContainer rabbit) {
    return String.format(
        Locale.ROOT,
        "amqp://%s:%s@%s:%d",
        rabbit.getAdminUsername(),
        rabbit.getAdminPassword(),
        rabbit.getHost(),
        rabbit.getAmqpPort());
  }

  /** Returns the image that compose starts, so that the course has one version of it. */
  private static String image() throws IOException {
    Path compose =
        Path.of(System.getProperty("course.home", "")).resolve("mercury/docker-compose.yml");
    Matcher image = IMAGE.matcher(Files.readString(compose));
    if (!image.find()) {
      throw new IOException(compose + " names no image of rabbitmq.");
    }
    return image.group(1);
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }
}
