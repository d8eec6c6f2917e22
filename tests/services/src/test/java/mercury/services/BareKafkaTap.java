package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import mercury.harness.kafka.KafkaTap;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;

/** A tap between two bare sockets, which exchange frames of any content. */
final class BareKafkaTap implements AutoCloseable {

  private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final KafkaTap tap = KafkaTap.to("127.0.0.1:" + listening.getLocalPort());
  private final Socket client;
  private final Socket broker;
  private int correlation;

  BareKafkaTap() throws IOException {
    client = connect(Integer.parseInt(tap.bootstrapServers().replaceAll(".*:", "")));
    broker = listening.accept();
    broker.setSoTimeout(30_000);
  }

  static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(30_000);
    return socket;
  }

  KafkaTap tap() {
    return tap;
  }

  Socket client() {
    return client;
  }

  Socket broker() {
    return broker;
  }

  int brokerPort() {
    return listening.getLocalPort();
  }

  /** Asks and answers, and returns the answer as the client got it. */
  AbstractResponse exchange(ApiKeys key, short version, ApiMessage request, ApiMessage answer)
      throws IOException {
    RequestHeader header = new RequestHeader(key, version, "bare", ++correlation);
    passesUnchanged(
        frame(RequestUtils.serialize(header.data(), header.headerVersion(), request, version)),
        client,
        broker);
    var answered = header.toResponseHeader();
    broker
        .getOutputStream()
        .write(
            frame(
                RequestUtils.serialize(
                    answered.data(), answered.headerVersion(), answer, version)));
    DataInputStream in = new DataInputStream(client.getInputStream());
    return AbstractResponse.parseResponse(ByteBuffer.wrap(in.readNBytes(in.readInt())), header);
  }

  static void passesUnchanged(byte[] bytes, Socket from, Socket to) throws IOException {
    from.getOutputStream().write(bytes);
    assertThat(to.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
  }

  static byte[] frame(ByteBuffer content) {
    return ByteBuffer.allocate(Integer.BYTES + content.remaining())
        .putInt(content.remaining())
        .put(content)
        .array();
  }

  static byte[] frame(byte... content) {
    return frame(ByteBuffer.wrap(content));
  }

  @Override
  public void close() throws IOException {
    client.close();
    broker.close();
    listening.close();
    tap.close();
  }
}
