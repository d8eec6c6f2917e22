package mercury.kit;

import java.io.IOException;
import mercury.environment.StartFailed;
import mercury.harness.grade.Broker;

/**
 * The broker that this run of the tests talks to: the one at {@code RABBITMQ_URL}, else with {@code
 * -Dmercury=testcontainers} one in a container, else an embedded one. It ends with the JVM.
 */
public final class Brokers {

  private static final Broker BROKER = start();

  private Brokers() {}

  public static String url() {
    return BROKER.url();
  }

  /** Whether the broker is a RabbitMQ rather than the embedded stand-in. */
  public static boolean isRabbit() {
    return BROKER.isRabbit();
  }

  private static Broker start() {
    try {
      Broker broker = Broker.start();
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
      return broker;
    } catch (IOException | StartFailed | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
