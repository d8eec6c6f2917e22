package mercury.kit.playground;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Service;
import mercury.playground.Playground;

/** A playground beside services that nobody uses but the test. */
final class Beside implements AutoCloseable {

  private final Mercury mercury;
  private final Addresses where;
  private Playground playground;

  private Beside(Mercury mercury, Addresses where) {
    this.mercury = mercury;
    this.where = where;
  }

  static Beside services(Service first, Service... others) throws Exception {
    return services(new Addresses(Map.of()), first, others);
  }

  /**
   * Starts the services and the playground.
   *
   * @param elsewhere what the playground is to look for at another place
   */
  static Beside services(Addresses elsewhere, Service first, Service... others) throws Exception {
    Mercury mercury = Mercury.throwaway(first, others);
    try {
      Beside beside = new Beside(mercury, mercury.start().plus(elsewhere));
      beside.start(0);
      return beside;
    } catch (Exception e) {
      mercury.close();
      throw e;
    }
  }

  Addresses where() {
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
