package mercury.environment;

/** A running service of this JVM. */
interface EmbeddedServer {

  /** The port it listens on, of 127.0.0.1. */
  int port();

  /**
   * Stops it and removes what it left on the disk, unless the user asked to keep that. Idempotent.
   */
  void stop() throws Exception;
}
