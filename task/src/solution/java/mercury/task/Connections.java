package mercury.task;

import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens and closes connections, and says in words why one cannot be opened (C7). No message and no
 * cause of an exception from here holds the password.
 */
final class Connections {

  private static final int CONNECT_TIMEOUT_MS = 10_000;
  private static final int ANSWER_TIMEOUT_MS = 10_000;
  private static final int CLOSE_TIMEOUT_MS = 5_000;
  private static final int HEARTBEAT_S = 10;
  private static final String DEFAULT_PORT = "5672";

  // possessive: when no host follows the last @, what stands before it is not taken for one
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("^(?:[^/]*//)?+(?:.*@)?+([^/@:?#\\s]+)(?::(\\d+))?", Pattern.DOTALL);

  private Connections() {}

  /**
   * Opens a connection that does not come back by itself when it is lost: the library's recovery
   * leaves out the first connection and lost channels, so its users here open another instead.
   *
   * @param name what the management page shows, and the beginning of the threads' names
   * @throws IllegalArgumentException if the URL is malformed
   */
  static Connection open(String url, String name) throws IOException {
    ConnectionFactory factory = factory(url);
    factory.setAutomaticRecoveryEnabled(false);
    factory.setConnectionTimeout(CONNECT_TIMEOUT_MS);
    factory.setHandshakeTimeout(CONNECT_TIMEOUT_MS);
    factory.setChannelRpcTimeout(ANSWER_TIMEOUT_MS);
    factory.setRequestedHeartbeat(HEARTBEAT_S);
    factory.setThreadFactory(task -> new Thread(task, name + " amqp"));
    try {
      return factory.newConnection(name);
    } catch (IOException | TimeoutException e) {
      throw new IOException(
          "Cannot connect to RabbitMQ at %s:%d: %s"
              .formatted(factory.getHost(), factory.getPort(), reason(e)),
          e);
    }
  }

  static Channel openChannel(Connection connection) throws IOException {
    return connection
        .openChannel()
        .orElseThrow(() -> new IOException("the connection has no channel left"));
  }

  /** Closes a connection, whatever its state, and without complaint. */
  static void close(Connection connection) {
    connection.abort(CLOSE_TIMEOUT_MS);
  }

  /** The library tells a loss by two kinds of exceptions, the more telling part in a cause. */
  static IOException explained(Exception e) {
    return new IOException(reason(e), e);
  }

  private static ConnectionFactory factory(String url) {
    try {
      URI uri = new URI(url);
      // without a host the library would quietly take localhost; an @ behind the host is a
      // password's
      if (uri.getHost() != null && url.lastIndexOf('@') < endOfHost(uri)) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        return factory;
      }
    } catch (URISyntaxException | IllegalArgumentException | GeneralSecurityException e) {
      // not the cause of what follows: its message quotes the URL, and with it the password
    }
    throw new IllegalArgumentException(
        "The RabbitMQ URL%s is malformed: it must look like amqp://user:password@host:5672"
            .formatted(hostAndPort(url)));
  }

  private static int endOfHost(URI uri) {
    return uri.toString().indexOf(uri.getRawAuthority()) + uri.getRawAuthority().length();
  }

  private static String hostAndPort(String url) {
    Matcher found = HOST_AND_PORT.matcher(url);
    if (!found.find()) {
      return "";
    }
    String port = found.group(2) == null ? DEFAULT_PORT : found.group(2);
    return " (host %s, port %s)".formatted(found.group(1), port);
  }

  private static String reason(Exception e) {
    if (e instanceof AuthenticationFailureException
        || e instanceof PossibleAuthenticationFailureException) {
      return "wrong user name or password";
    }
    if (e instanceof ConnectException) {
      return "connection refused";
    }
    if (e instanceof UnknownHostException) {
      return "unknown host";
    }
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
