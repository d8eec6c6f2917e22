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

  private PlaygroundStarter() {}

  /** Starts it and prints where it is, or why it is not there. */
  static Optional<Playground> start(
      int port,
      ServiceAddresses addresses,
      MercuryEnvironment mercury,
      List<PanelSettings> panels) {
    try {
      Playground playground =
          Playground.start(port, withManagementUrl(addresses), mercury, panels, List.of());
      System.out.printf("%n  See it live: %s%n", playground.url());
      return Optional.of(playground);
    } catch (IOException | IllegalArgumentException e) {
      System.out.printf(
          "%n  The playground, a page that shows all of it, did not start: %s. Another port: ./course up --page 0%n",
          e.getMessage());
      return Optional.empty();
    }
  }

  private static ServiceAddresses withManagementUrl(ServiceAddresses addresses) {
    String url = System.getenv(ServiceAddresses.RABBITMQ_MANAGER_URL);
    ServiceAddresses given =
        new ServiceAddresses(
            url == null ? Map.of() : Map.of(ServiceAddresses.RABBITMQ_MANAGER_URL, url));
    return addresses.plus(given).withExtras();
  }
}
