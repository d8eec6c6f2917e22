package mercury.task;

import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the broker's URL, and says which one is malformed (C7). Whatever stands before its last @
 * may belong to the password, and is told to nobody.
 */
final class RabbitUrl {

  private static final int MAX_PORT = 65_535;
  private static final String DEFAULT_PORT = "5672";

  // possessive: when no host follows the last @, what stands before it is not taken for one
  private static final Pattern HOST_AND_PORT =
      Pattern.compile(
          "^(?:[^/]*//)?+(?:.*@)?+(\\[[^/@\\]\\s]*\\]|[^/@:?#\\[\\s\\p{Cntrl}]+)(?::(\\d+))?",
          Pattern.DOTALL);

  private RabbitUrl() {}

  /**
   * Gives the factory what the URL says: address, user, virtual host, and the settings behind a
   * question mark, like {@code ?heartbeat=60}, which take the place of those that the factory has.
   *
   * @throws IllegalArgumentException if the URL is malformed
   */
  static void applyTo(ConnectionFactory factory, String url) {
    try {
      URI uri = new URI(url);
      // without a host the library would quietly take localhost; an @ behind the host is a
      // password's
      if (uri.getHost() != null
          && uri.getPort() <= MAX_PORT
          && url.lastIndexOf('@') < endOfHost(uri)) {
        factory.setUri(uri);
        return;
      }
    } catch (URISyntaxException | IllegalArgumentException | GeneralSecurityException e) {
      // not the cause of what follows: its message quotes the URL, and with it the password
    }
    throw new IllegalArgumentException(
        "The RabbitMQ URL"
            + hostAndPort(url)
            + " is malformed: it must look like amqp://user:password@host:5672");
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
    return " (host " + found.group(1) + ", port " + port + ")";
  }
}
