package mercury.harness.amqp;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;

/** The broker behind a tap. */
public record BrokerAddress(URI url) {

  private static final int STANDARD_PORT = 5672;

  public BrokerAddress {
    if (!"amqp".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
      throw new IllegalArgumentException(
          "a tap needs a URL like amqp://user:password@host:5672/vhost, and no TLS");
    }
  }

  String host() {
    return url.getHost();
  }

  int port() {
    return url.getPort() < 0 ? STANDARD_PORT : url.getPort();
  }

  /** Returns where to connect to; the host is not resolved yet. */
  InetSocketAddress socketAddress() {
    return InetSocketAddress.createUnresolved(host(), port());
  }

  /** Returns the same user, password, virtual host and parameters, at a port of this machine. */
  String urlWithPort(int localPort) {
    String user = url.getRawUserInfo() == null ? "" : url.getRawUserInfo() + "@";
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String path = Objects.requireNonNullElse(url.getRawPath(), "");
    return "amqp://" + user + "127.0.0.1:" + localPort + path + query;
  }

  /** Returns host and port, without the password. */
  @Override
  public String toString() {
    return host() + ":" + port();
  }
}
