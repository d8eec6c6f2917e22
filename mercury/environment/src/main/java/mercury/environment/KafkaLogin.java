package mercury.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A login at a Kafka broker with a user and a password, by SASL/PLAIN. It is two requests of
 * Kafka's protocol, written by hand: the probe of a service needs none of the service's libraries.
 */
final class KafkaLogin {

  private static final short HANDSHAKE = 17;
  private static final short AUTHENTICATE = 36;

  /** A size that neither answer reaches; another protocol's first bytes are a larger number. */
  private static final int MOST_BYTES = 65_536;

  private final DataOutputStream out;
  private final DataInputStream in;

  private KafkaLogin(Socket socket) throws IOException {
    this.out = new DataOutputStream(socket.getOutputStream());
    this.in = new DataInputStream(socket.getInputStream());
  }

  /**
   * Logs in at the first of those brokers.
   *
   * @param brokers like {@code localhost:9092,localhost:9093}
   * @throws IOException if it does not let the user in, or is not Kafka, in a few words
   */
  static void at(String brokers, String user, String password) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout((int) ServiceProbe.TIMEOUT.toMillis());
      socket.connect(address(brokers), (int) ServiceProbe.TIMEOUT.toMillis());
      KafkaLogin login = new KafkaLogin(socket);
      require(login.answer(HANDSHAKE, 1, string("PLAIN")), "it offers no login by PLAIN");
      byte[] token = ("\0" + user + "\0" + password).getBytes(UTF_8);
      require(login.answer(AUTHENTICATE, 0, bytes(token)), "it does not let the user in");
    } catch (EOFException e) {
      throw new IOException("it ended the connection instead of answering as Kafka", e);
    }
  }

  private static InetSocketAddress address(String brokers) throws IOException {
    String first = brokers.split(",", 2)[0].strip();
    int colon = first.lastIndexOf(':');
    try {
      return new InetSocketAddress(
          first.substring(0, colon), Integer.parseInt(first.substring(colon + 1)));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("the address must look like localhost:9092", e);
    }
  }

  private static void require(short errorCode, String otherwise) throws IOException {
    if (errorCode != 0) {
      throw new IOException(otherwise);
    }
  }

  /** Sends a request and returns the error code that both answers begin with. */
  private short answer(short request, int version, byte[] body) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(frame);
    fields.writeShort(request);
    fields.writeShort(version);
    fields.writeInt(request); // any number, which comes back
    fields.write(string("mercury probe"));
    fields.write(body);
    out.write(bytes(frame.toByteArray()));
    out.flush();
    int size = in.readInt();
    if (size < Integer.BYTES + Short.BYTES || size > MOST_BYTES || in.readInt() != request) {
      throw new IOException("its answer is not Kafka's");
    }
    short errorCode = in.readShort();
    in.skipNBytes(size - Integer.BYTES - Short.BYTES);
    return errorCode;
  }

  private static byte[] string(String text) throws IOException {
    ByteArrayOutputStream field = new ByteArrayOutputStream();
    new DataOutputStream(field).writeUTF(text); // for these letters the same
    return field.toByteArray();
  }

  private static byte[] bytes(byte[] content) throws IOException {
    ByteArrayOutputStream field = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(field);
    fields.writeInt(content.length);
    fields.write(content);
    return field.toByteArray();
  }
}
