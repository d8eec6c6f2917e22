package mercury.harness.proxy;

/** The party that sends bytes over a connection, or ends it. */
public enum ProxySide {
  /** The side that connected to the proxy. */
  CLIENT,
  /** The side that the proxy connected to. */
  SERVER,
  /** The proxy itself, because it was asked to cut, or failed. */
  PROXY
}
