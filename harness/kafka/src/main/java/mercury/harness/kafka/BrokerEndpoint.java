package mercury.harness.kafka;

import java.net.InetSocketAddress;
import org.apache.kafka.common.utils.Utils;

/**
 * The place where a broker listens.
 *
 * @param host its name or address, without brackets
 * @param port its port
 */
record BrokerEndpoint(String host, int port) {

  /**
   * Reads the first address of a list like {@code localhost:9092,localhost:9093}.
   *
   * @throws IllegalArgumentException if it has another form
   */
  static BrokerEndpoint firstOf(String bootstrapServers) {
    String first = bootstrapServers.split(",", 2)[0].strip();
    String host = Utils.getHost(first);
    Integer port = Utils.getPort(first);
    if (host == null || port == null || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("the address of Kafka must look like localhost:9092");
    }
    return new BrokerEndpoint(host, port);
  }

  /** Returns where to connect to; the host is not resolved yet. */
  InetSocketAddress socketAddress() {
    return InetSocketAddress.createUnresolved(host, port);
  }

  @Override
  public String toString() {
    return Utils.formatAddress(host, port);
  }
}
