package mercury.harness.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import tools.jackson.databind.json.JsonMapper;

/** The line to the grader: not stdout, which is the learner's. Thread-safe. */
final class Line implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Socket socket;
  private final OutputStream out;

  private Line(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
  }

  static Line to(int port) throws IOException {
    return new Line(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  synchronized void tell(Message message) {
    try {
      out.write((JSON.writeValueAsString(message) + "\n").getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      // the grader is gone: nobody wants the verdict
      Runtime.getRuntime().halt(1);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
