package mercury.kit.cli;

import mercury.grading.BrokerContainerLauncher;
import mercury.grading.GradingBroker;

/** Stands for a broker in a container, and says when it is stopped. */
public final class PrintingBrokerLauncher implements BrokerContainerLauncher {

  @Override
  public GradingBroker rabbit() {
    return new GradingBroker(
        "amqp://localhost:1", true, () -> System.out.println("the container is stopped"));
  }
}
