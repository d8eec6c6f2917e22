package mercury.search;

import java.nio.file.Path;
import org.opensearch.common.settings.Settings;

/** The settings of the node. */
final class SearchSettings {

  private SearchSettings() {}

  /** Returns them for a node on those ports with its data in that folder. */
  static Settings of(int port, int transportPort, Path folder) {
    return Settings.builder()
        .put("cluster.name", "mercury")
        .put("node.name", "mercury")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("http.port", port)
        .put("transport.port", transportPort)
        .put("http.type", "netty4")
        .put("transport.type", "netty4")
        .put("path.home", folder)
        .put("path.data", folder.resolve("data"))
        .put("path.logs", folder.resolve("logs"))
        // one learner, a few programs: by default it takes a thread pool for each processor
        .put("node.processors", 2)
        // a full disk of the learner's would make every index read-only
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
  }
}
