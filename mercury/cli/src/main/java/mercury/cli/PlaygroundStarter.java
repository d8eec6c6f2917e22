package mercury.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.playground.Playground;

/** The playground beside the environment: where it does not start, the environment goes on. */
final class PlaygroundStarter {

  /** Where a browser finds it. */
  static final int PORT = 8080;

  private PlaygroundStarter() {}

  /** Starts it and says where it is, or why it is not. */
  static Optional<Playground> start(int port, ServiceAddresses where, MercuryEnvironment mercury) {
    try {
      Playground playground = Playground.start(port, managed(where), mercury, List.of());
      System.out.printf("%n  See it live: %s%n", playground.url());
      return Optional.of(playground);
    } catch (IOException | IllegalArgumentException e) {
      System.out.printf(
          "%n  The playground, a page that shows all of it, did not start: %s. Another port: ./course up --page 0%n",
          e.getMessage());
      return Optional.empty();
    }
  }

  static void stop(Optional<Playground> playground) throws IOException {
    if (playground.isPresent()) {
      playground.get().close();
    }
  }

  private static ServiceAddresses managed(ServiceAddresses where) {
    String url = System.getenv(ServiceAddresses.RABBITMQ_MANAGER_URL);
    ServiceAddresses given =
        new ServiceAddresses(
            url == null ? Map.of() : Map.of(ServiceAddresses.RABBITMQ_MANAGER_URL, url));
    return where.plus(given).withManagement();
  }
}
