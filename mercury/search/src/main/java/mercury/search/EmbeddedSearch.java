package mercury.search;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import mercury.environment.EmbeddedServer;
import mercury.environment.LocalPorts;
import mercury.environment.ServerSettings;
import org.opensearch.action.admin.cluster.health.ClusterHealthResponse;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.node.NodeValidationException;

/** OpenSearch in this JVM: one node that asks for no password. Thread-safe. */
public final class EmbeddedSearch implements EmbeddedServer {

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 20;

  private final SearchNode node;
  private final int port;

  private EmbeddedSearch(SearchNode node, int port) {
    this.node = node;
    this.port = port;
  }

  /**
   * Starts it and returns when it serves. A folder that it was started with before has its indices.
   *
   * @param settings its port, and where its data is
   * @throws IOException if its port is taken or its folder cannot be used, in one sentence
   */
  public static EmbeddedSearch start(ServerSettings settings)
      throws IOException, NodeValidationException {
    NodeSurroundings.settle();
    LocalPorts.requireFree(settings.port());
    Files.createDirectories(settings.folder());
    int[] free = LocalPorts.unassigned().filter(it -> it != settings.port()).limit(2).toArray();
    int port = settings.port() == 0 ? free[0] : settings.port();
    SearchNode node = new SearchNode(SearchSettings.of(port, free[1], settings.folder()));
    EmbeddedSearch search = new EmbeddedSearch(node, port);
    try {
      node.start();
      search.awaitIndices();
      return search;
    } catch (NodeValidationException | IOException | RuntimeException e) {
      search.stopAfter(e);
      throw e;
    }
  }

  /** A node that has started refuses requests until it has found its indices again. */
  private void awaitIndices() throws IOException {
    ClusterHealthResponse health =
        node.client()
            .admin()
            .cluster()
            .prepareHealth()
            .setWaitForYellowStatus()
            .setTimeout(TimeValue.timeValueSeconds(START_SECONDS))
            .get();
    if (health.isTimedOut()) {
      throw new IOException("it did not find its indices within " + START_SECONDS + " s");
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    node.close();
    if (!node.awaitClose(STOP_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("its threads did not end within " + STOP_SECONDS + " s");
    }
  }

  private void stopAfter(Exception failure) {
    try {
      stop();
    } catch (IOException e) {
      failure.addSuppressed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.addSuppressed(e);
    }
  }
}
