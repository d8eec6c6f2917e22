package mercury.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.playground.PanelSettings;
import mercury.playground.Playground;

/** Starts the playground beside the environment, which goes on where it does not start. */
final class PlaygroundStarter {

  /** The port where a browser finds it. */
  static final int PORT = 8080;

  private final String command;

  /**
   * Prepares it.
   *
   * @param command that starts it, like {@code course up}
   */
  PlaygroundStarter(String command) {
    this.command = command;
  }

  /**
   * Starts it and prints where it is, or why it is not there.
   *
   * @param ports the first that is free is taken
   */
  Optional<Playground> start(
      List<Integer> ports,
      ServiceAddresses addresses,
      MercuryEnvironment mercury,
      List<PanelSettings> panels) {
    ServiceAddresses all = withManagementUrl(addresses);
    String failure = "";
    for (int port : ports) {
      try {
        Playground playground = Playground.start(port, all, mercury, panels, List.of());
        System.out.printf("%n  See it live: %s%n", playground.url());
        return Optional.of(playground);
      } catch (IOException | IllegalArgumentException e) {
        failure = String.valueOf(e.getMessage());
      }
    }
    System.out.printf(
        "%n  The playground, a page that shows all of it, did not start: %s. Another port: ./%s --page 0%n",
        failure, command);
    return Optional.empty();
  }

  private static ServiceAddresses withManagementUrl(ServiceAddresses addresses) {
    String url = System.getenv(ServiceAddresses.RABBITMQ_MANAGER_URL);
    ServiceAddresses given =
        new ServiceAddresses(
            url == null ? Map.of() : Map.of(ServiceAddresses.RABBITMQ_MANAGER_URL, url));
    return addresses.plus(given).withExtras();
  }
}
