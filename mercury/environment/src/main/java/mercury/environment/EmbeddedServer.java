package mercury.environment;

/** A running server of this JVM, or a process of its own that ends with this JVM. Thread-safe. */
public interface EmbeddedServer {

  /** Stops a server. */
  @FunctionalInterface
  interface StopAction {
    void run() throws Exception;
  }

  /** Returns the port of 127.0.0.1 that it listens on. */
  int port();

  /** Stops it and leaves its data alone. Idempotent. */
  void stop() throws Exception;

  /** Returns a server that listens on that port and is stopped by that action. */
  static EmbeddedServer of(int port, StopAction stop) {
    return new EmbeddedServer() {
      @Override
      public int port() {
        return port;
      }

      @Override
      public void stop() throws Exception {
        stop.run();
      }
    };
  }
}
