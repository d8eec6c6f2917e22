package mercury.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;

/** The line to the grader: one JSON object a line, both ways. Thread-safe. */
final class GraderLine implements Closeable {

  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;
  private final Object turn = new Object();

  private GraderLine(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    this.out = socket.getOutputStream();
  }

  /**
   * Opens the line to the grader on this machine.
   *
   * @param word by which the grader knows this driver
   */
  static GraderLine to(int port, String word) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    GraderLine line = new GraderLine(socket);
    line.send(Map.of("hello", word, "language", "java"));
    return line;
  }

  /** Returns the next message; empty when the grader is gone. */
  Optional<Map<String, Object>> next() {
    try {
      return Optional.ofNullable(in.readLine()).map(JsonReader::readObject);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /**
   * Sends a message. A thread that is interrupted sends it all the same, and stays interrupted.
   * When the grader is gone nobody needs it, and {@link #next} says so.
   */
  void send(Map<String, ?> message) {
    byte[] line = (JsonWriter.write(message) + "\n").getBytes(UTF_8);
    synchronized (turn) {
      try {
        out.write(line);
        out.flush();
      } catch (IOException gone) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
