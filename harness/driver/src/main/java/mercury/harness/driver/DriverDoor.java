package mercury.harness.driver;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The place where one driver is expected, which has to say a word to be let in. */
final class DriverDoor implements Closeable {

  private static final Duration START = Duration.ofSeconds(30);
  private static final int LOOK_MS = 200;

  private final ServerSocket server;
  private final String word = UUID.randomUUID().toString();

  DriverDoor() throws IOException {
    server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    server.setSoTimeout(LOOK_MS);
  }

  int port() {
    return server.getLocalPort();
  }

  String word() {
    return word;
  }

  /**
   * Waits for the driver.
   *
   * @param coming says whether it may still come
   * @return empty if it did not
   */
  Optional<DriverLine> await(BooleanSupplier coming) throws IOException {
    long deadline = System.nanoTime() + START.toNanos();
    while (coming.getAsBoolean() && System.nanoTime() < deadline) {
      try {
        Optional<DriverLine> line = letIn(server.accept());
        if (line.isPresent()) {
          return line;
        }
      } catch (SocketTimeoutException e) {
        // look again whether it is still to come
      }
    }
    return Optional.empty();
  }

  private Optional<DriverLine> letIn(Socket socket) throws IOException {
    socket.setSoTimeout((int) START.toMillis());
    DriverLine line = new DriverLine(socket);
    if (line.next().filter(hello -> word.equals(hello.get("hello"))).isPresent()) {
      socket.setSoTimeout(0);
      return Optional.of(line);
    }
    line.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
