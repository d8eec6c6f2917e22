package mercury.kit.playground;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mercury.environment.CourseService;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.playground.Playground;

/** A playground beside services that nobody uses but the test. */
final class PlaygroundWithServices implements AutoCloseable {

  private final MercuryEnvironment mercury;
  private final ServiceAddresses where;
  private Playground playground;

  private PlaygroundWithServices(MercuryEnvironment mercury, ServiceAddresses where) {
    this.mercury = mercury;
    this.where = where;
  }

  static PlaygroundWithServices services(CourseService first, CourseService... others)
      throws Exception {
    return services(new ServiceAddresses(Map.of()), first, others);
  }

  /**
   * Starts the services and the playground.
   *
   * @param elsewhere what the playground is to look for at another place
   */
  static PlaygroundWithServices services(
      ServiceAddresses elsewhere, CourseService first, CourseService... others) throws Exception {
    MercuryEnvironment mercury = MercuryEnvironment.throwaway(first, others);
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
    playground = Playground.start(port, where, mercury, List.of());
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
