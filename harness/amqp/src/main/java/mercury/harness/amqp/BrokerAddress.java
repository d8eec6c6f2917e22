package mercury.harness.amqp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Objects;

/** The broker behind a tap. */
public record BrokerAddress(URI url) {

  private static final int STANDARD_PORT = 5672;
  private static final int CONNECT_MS = 10_000;

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

  void connect(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(host(), port()), CONNECT_MS);
  }

  /** The same user, password, virtual host and parameters, at a port of this machine. */
  String at(int localPort) {
    String user = url.getRawUserInfo() == null ? "" : url.getRawUserInfo() + "@";
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String path = Objects.requireNonNullElse(url.getRawPath(), "");
    return "amqp://" + user + "127.0.0.1:" + localPort + path + query;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host() + ":" + port();
  }
}
