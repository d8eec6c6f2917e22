package mercury.search;

/** What a node must not do to the JVM that it shares with other servers. */
final class NodeSurroundings {

  private static final String LOG_LEVEL = "org.apache.logging.log4j.level";

  private NodeSurroundings() {}

  /** Sees to it, before a class of the node is loaded. Idempotent. */
  static void settle() {
    // it would set the number of processors that Netty sees, and fail where Netty is in use already
    System.setProperty("opensearch.set.netty.runtime.available.processors", "false");
    // it would log to the terminal; the other servers are silent as well
    if (System.getProperty(LOG_LEVEL) == null) {
      System.setProperty(LOG_LEVEL, "OFF");
    }
  }
}
