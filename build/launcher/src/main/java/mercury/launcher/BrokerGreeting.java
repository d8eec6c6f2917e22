package mercury.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first words of a broker to any client, before the login: what it is.
 *
 * @param version its version, like {@code 4.0.5}
 * @param isStandIn whether it is the embedded broker of Mercury
 */
record BrokerGreeting(String version, boolean isStandIn) {

  private static final String CLIENT = "AMQP\0\0\u0009\u0001";

  /** The standard port of a broker. */
  static final int PORT = 5672;

  private static final int TIMEOUT_MS = 3_000;
  private static final int LONGEST = 100_000;

  /** A field of a table: the length of its name, the name, a string with its length. */
  private static final Pattern VERSION =
      Pattern.compile("\u0007versionS[\\x00-\\xff]{4}(\\d+(?:\\.\\d+)*)");

  private static final String STAND_IN = "played by Apache Qpid";

  /** Asks the broker at that address; empty where none greets, or only by TLS. */
  static Optional<BrokerGreeting> of(URI url) {
    if (!"amqp".equals(url.getScheme()) || url.getHost() == null) {
      return Optional.empty();
    }
    try (Socket socket = new Socket()) {
      int port = url.getPort() < 0 ? PORT : url.getPort();
      socket.connect(new InetSocketAddress(url.getHost(), port), TIMEOUT_MS);
      socket.setSoTimeout(TIMEOUT_MS);
      socket.getOutputStream().write(CLIENT.getBytes(US_ASCII));
      return read(firstFrame(new DataInputStream(socket.getInputStream())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String firstFrame(DataInputStream in) throws IOException {
    in.skipNBytes(3); // its type and its channel
    int length = in.readInt();
    return length < 0 || length > LONGEST ? "" : new String(in.readNBytes(length), ISO_8859_1);
  }

  private static Optional<BrokerGreeting> read(String frame) {
    Matcher version = VERSION.matcher(frame);
    return version.find()
        ? Optional.of(new BrokerGreeting(version.group(1), frame.contains(STAND_IN)))
        : Optional.empty();
  }

  /** Returns the first number of its version. */
  int major() {
    return Integer.parseInt(version.substring(0, (version + ".").indexOf('.')));
  }
}
