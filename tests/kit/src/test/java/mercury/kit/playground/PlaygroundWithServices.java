package mercury.kit.playground;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mercury.cli.CourseData;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.playground.PanelSettings;
import mercury.playground.Playground;
import mercury.tools.CourseCheckout;

/** A playground beside services that nobody uses but the test. */
final class PlaygroundWithServices implements AutoCloseable {

  private final MercuryEnvironment mercury;
  private final ServiceAddresses where;
  private Playground playground;

  private PlaygroundWithServices(MercuryEnvironment mercury, ServiceAddresses where) {
    this.mercury = mercury;
    this.where = where;
  }

  static PlaygroundWithServices services(String... ids) throws Exception {
    return services(new ServiceAddresses(Map.of()), ids);
  }

  /**
   * Starts the services and the playground.
   *
   * @param elsewhere what the playground is to look for at another place
   */
  static PlaygroundWithServices services(ServiceAddresses elsewhere, String... ids)
      throws Exception {
    MercuryEnvironment mercury = MercuryEnvironment.onFreePorts(ids);
    try {
      PlaygroundWithServices beside =
          new PlaygroundWithServices(mercury, mercury.start().plus(elsewhere));
      beside.start(0);
      return beside;
    } catch (Exception e) {
      mercury.close();
      throw e;
    }
  }

  ServiceAddresses where() {
    return where;
  }

  String url() {
    return playground.url();
  }

  int port() {
    return playground.port();
  }

  /** Starts the playground on that port, after {@link #stop}. */
  void start(int port) throws IOException {
    playground = Playground.start(port, where, mercury, panels(), List.of());
  }

  private static List<PanelSettings> panels() throws IOException {
    return CourseData.read(CourseCheckout.path("")).panels();
  }

  /** Stops the playground only. */
  void stop() throws IOException {
    playground.close();
  }

  @Override
  public void close() throws IOException {
    try {
      stop();
    } finally {
      mercury.close();
    }
  }
}
