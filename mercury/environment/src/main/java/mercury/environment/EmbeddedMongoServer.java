package mercury.environment;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A server of MongoDB's wire protocol in this JVM: mongo-java-server with everything in memory. */
final class EmbeddedMongoServer implements EmbeddedServer {

  private final MongoServer server;

  private EmbeddedMongoServer(MongoServer server) {
    this.server = server;
  }

  /**
   * Starts the server.
   *
   * @param port the port to listen on, 0 for any
   */
  static EmbeddedMongoServer start(int port) {
    MongoServer server = new MongoServer(new MemoryBackend());
    server.bind("127.0.0.1", port);
    return new EmbeddedMongoServer(server);
  }

  @Override
  public int port() {
    return server.getLocalAddress().getPort();
  }

  @Override
  public void stop() {
    server.shutdownNow();
  }
}
