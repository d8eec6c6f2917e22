package mercury.kit;

import java.util.Optional;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Service;
import mercury.environment.StartFailed;

/**
 * The broker that this run of the tests talks to: the one at {@code RABBITMQ_URL}, else an embedded
 * one, which ends with the JVM.
 */
public final class Brokers {

  private static final String URL =
      Optional.ofNullable(System.getenv(Addresses.RABBITMQ_URL)).orElseGet(Brokers::embedded);

  private Brokers() {}

  public static String url() {
    return URL;
  }

  /** Whether the broker is a RabbitMQ rather than the embedded stand-in. */
  public static boolean isRabbit() {
    return System.getenv(Addresses.RABBITMQ_URL) != null;
  }

  private static String embedded() {
    try {
      Mercury mercury = Mercury.throwaway(Service.RABBIT);
      Runtime.getRuntime().addShutdownHook(new Thread(mercury::close));
      return mercury.start().get(Addresses.RABBITMQ_URL);
    } catch (StartFailed | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
