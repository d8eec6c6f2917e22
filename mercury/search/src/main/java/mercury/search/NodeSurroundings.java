package mercury.search;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/** Keeps a node from changing the JVM that it shares with other servers. */
final class NodeSurroundings {

  private NodeSurroundings() {}

  /** Does so, before a class of the node is loaded. Idempotent. */
  static void settle() {
    // it would set the number of processors that Netty sees, and fail where Netty is in use already
    System.setProperty("opensearch.set.netty.runtime.available.processors", "false");
    // it would log to the terminal; the other servers are silent as well
    Configurator.setRootLevel(Level.OFF);
  }
}
