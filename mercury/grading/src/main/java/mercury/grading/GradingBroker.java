package mercury.grading;

import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;

/**
 * The broker that a run of checks talks to: the one at {@code RABBITMQ_URL}; else with {@code
 * -Dmercury=testcontainers} a RabbitMQ in a container; else an embedded one. What was started for
 * the run ends with {@link #close()}.
 *
 * @param url where it is
 * @param isRabbit whether it is a RabbitMQ rather than the embedded stand-in
 * @param stop ends what was started
 */
public record GradingBroker(String url, boolean isRabbit, Runnable stop) implements AutoCloseable {

  private static final String KIND = "mercury";

  /** Starts the broker, unless there is one already. */
  public static GradingBroker start()
      throws IOException, ServiceStartException, InterruptedException {
    Optional<String> given = Optional.ofNullable(System.getenv(ServiceAddresses.RABBITMQ_URL));
    if (given.isPresent()) {
      return new GradingBroker(given.get(), true, () -> {});
    }
    return isContained() ? contained() : embedded();
  }

  /** Returns whether a container is asked for. */
  static boolean isContained() throws IOException {
    String kind = System.getProperty(KIND, "embedded");
    return switch (kind) {
      case "embedded" -> false;
      case "testcontainers" -> true;
      default ->
          throw new IOException(
              "-D%s=%s is unknown: it can be testcontainers or embedded.".formatted(KIND, kind));
    };
  }

  private static GradingBroker embedded() throws ServiceStartException, InterruptedException {
    MercuryEnvironment mercury = MercuryEnvironment.onFreePorts("rabbit");
    return new GradingBroker(
        mercury.start().get(ServiceAddresses.RABBITMQ_URL), false, mercury::close);
  }

  private static GradingBroker contained() throws IOException {
    ClassLoader ours =
        GradingBroker.class.getClassLoader(); // Maven's exec:java has one for the project
    return ServiceLoader.load(BrokerContainerLauncher.class, ours)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "Containers are built in only when Maven itself is given"
                        + " -Dmercury=testcontainers."))
        .rabbit();
  }

  @Override
  public void close() {
    stop.run();
  }
}
