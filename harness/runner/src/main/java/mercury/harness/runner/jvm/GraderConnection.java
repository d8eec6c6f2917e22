package mercury.harness.runner.jvm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The line to the grader: not stdout, which is the learner's. Thread-safe. */
final class GraderConnection implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;

  private GraderConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    this.out = socket.getOutputStream();
  }

  static GraderConnection to(int port) throws IOException {
    return new GraderConnection(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  /** Returns what the grader asks for next; empty when it is gone. */
  Optional<CheckRunRequest> next() throws IOException {
    try {
      return Optional.ofNullable(in.readLine())
          .map(line -> JSON.readValue(line, CheckRunRequest.class));
    } catch (SocketException gone) {
      return Optional.empty();
    }
  }

  synchronized void tell(CheckJvmMessage message) {
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
