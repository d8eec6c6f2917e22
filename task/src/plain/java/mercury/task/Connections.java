package mercury.task;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.AddressResolver;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens connections, and says what is wrong when it cannot. Never tells the password (C7). */
final class Connections {

  private static final int TIMEOUT_MS = 5_000;
  private static final int MAX_PORT = 65_535;

  /** Host and port stand behind the last @; what stands before it may belong to the password. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?s).*(?:@|//)(\\[[^]]*]|[^:/?#]*)(?::(\\d+))?.*");

  private Connections() {}

  /**
   * Opens a connection.
   *
   * @param recovers whether the library opens it again when it is lost
   */
  static Connection open(String url, boolean recovers) throws IOException {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setAutomaticRecoveryEnabled(recovers);
    factory.setConnectionTimeout(TIMEOUT_MS);
    factory.setHandshakeTimeout(TIMEOUT_MS);
    factory.setChannelRpcTimeout(TIMEOUT_MS);
    setUrl(factory, url); // last: it may say more, like ?heartbeat=10
    Address address = new Address(factory.getHost(), factory.getPort());
    AddressResolver one = () -> List.of(address); // of several the library tells the last failure
    try {
      return factory.newConnection(one);
    } catch (Exception e) {
      throw new IOException(
          "No connection to "
              + address
              + ", virtual host "
              + factory.getVirtualHost()
              + ": "
              + reasons(e),
          e);
    }
  }

  static Channel openChannel(Connection connection) throws IOException {
    try {
      return connection.openChannel().orElseThrow(() -> new IOException("no channel is left"));
    } catch (ShutdownSignalException e) {
      throw new IOException("The connection is lost: " + e.getMessage(), e);
    }
  }

  /** Closes a connection that may be lost already, or was never opened. */
  static void close(Connection connection) {
    if (connection != null) {
      connection.abort(TIMEOUT_MS);
    }
  }

  private static void setUrl(ConnectionFactory factory, String url) {
    Matcher address = ADDRESS.matcher(url);
    String host = address.matches() ? address.group(1) : "";
    try {
      URI uri = new URI(url);
      boolean asJavaReadsIt = host.equals(uri.getHost());
      if (asJavaReadsIt && uri.getPort() <= MAX_PORT) {
        factory.setUri(uri);
        return;
      }
    } catch (Exception malformed) {
      // not the cause of what follows: it quotes the URL
    }
    String port = host.isEmpty() || address.group(2) == null ? "5672" : address.group(2);
    throw new IllegalArgumentException(
        "This is not a URL like amqp://user:password@host:5672: host " + host + ", port " + port);
  }

  private static String reasons(Throwable e) {
    return e.getCause() == null ? e.toString() : e + ", because of " + reasons(e.getCause());
  }
}
