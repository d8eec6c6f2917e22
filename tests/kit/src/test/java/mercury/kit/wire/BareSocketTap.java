package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.impl.AMQContentHeader;
import com.rabbitmq.client.impl.Frame;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import mercury.harness.amqp.Tap;

/** A tap between two bare sockets: whatever bytes one writes, the other must read. */
final class BareSocketTap implements AutoCloseable {

  static final byte[] PROTOCOL = {'A', 'M', 'Q', 'P', 0, 0, 9, 1};
  static final AMQP.Basic.Publish PUBLISH =
      new AMQP.Basic.Publish.Builder().exchange("x").routingKey("k").build();
  static final AMQP.Basic.Deliver DELIVER =
      new AMQP.Basic.Deliver.Builder()
          .consumerTag("c")
          .deliveryTag(1)
          .exchange("x")
          .routingKey("k")
          .build();

  private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final Tap tap = Tap.to(URI.create("amqp://127.0.0.1:" + listening.getLocalPort()));
  private final Socket client;
  private final Socket broker;

  BareSocketTap() throws IOException {
    client = connect(tap);
    broker = listening.accept();
    client.setSoTimeout(30_000);
    broker.setSoTimeout(30_000);
  }

  static Socket connect(Tap tap) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), URI.create(tap.url()).getPort());
  }

  Tap tap() {
    return tap;
  }

  Socket client() {
    return client;
  }

  Socket broker() {
    return broker;
  }

  /** The same ones for the same size. */
  static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  /** Writes in pieces of that size, and reads all of it at the other end. */
  static void passes(byte[] bytes, int piece, Socket from, Socket to) throws Exception {
    Thread writer =
        new Thread(
            () -> {
              try {
                for (int at = 0; at < bytes.length; at += piece) {
                  from.getOutputStream().write(bytes, at, Math.min(piece, bytes.length - at));
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();
    assertThat(to.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
    writer.join();
  }

  static byte[] frame(int channel, Method method) throws IOException {
    return bytes(((com.rabbitmq.client.impl.Method) method).toFrame(channel));
  }

  /** A method with a message, its body in frames of that size. */
  static byte[] frames(int channel, Method method, byte[] body, int size) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(frame(channel, method));
    AMQContentHeader header = new AMQP.BasicProperties();
    all.write(bytes(header.toFrame(channel, body.length)));
    for (int at = 0; at < body.length; at += size) {
      Frame part = new Frame(AMQP.FRAME_BODY, channel);
      part.getOutputStream().write(body, at, Math.min(size, body.length - at));
      all.write(bytes(part));
    }
    return all.toByteArray();
  }

  static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  private static byte[] bytes(Frame frame) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    frame.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    client.close();
    broker.close();
    listening.close();
    tap.close();
  }
}
