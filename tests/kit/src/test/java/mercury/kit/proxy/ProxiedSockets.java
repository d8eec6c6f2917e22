package mercury.kit.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mercury.harness.proxy.TcpProxy;
import mercury.kit.LoadPatience;

/** Plain sockets on both sides of a proxy. */
final class ProxiedSockets implements AutoCloseable {

  static final Duration PATIENCE = LoadPatience.TIMEOUT;

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> sockets = new ArrayList<>();

  ProxiedSockets() throws IOException {}

  /** Returns the port of the service behind the proxy. */
  int serverPort() {
    return listening.getLocalPort();
  }

  /** Connects a client to the proxy. */
  Socket connect(TcpProxy proxy) throws IOException {
    return patient(new Socket(proxy.address().getAddress(), proxy.port()));
  }

  /** Accepts the proxy's connection on behalf of the service. */
  Socket accept() throws IOException {
    return patient(listening.accept());
  }

  static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  static String read(Socket socket, int bytes) throws IOException {
    return new String(socket.getInputStream().readNBytes(bytes), UTF_8);
  }

  /** Reads until the end of the stream. */
  static String readAll(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  /** Returns the names of the threads that begin like this. */
  static List<String> threads(String owner) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith(owner + " "))
        .toList();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    listening.close();
  }

  private Socket patient(Socket socket) throws IOException {
    socket.setSoTimeout((int) PATIENCE.toMillis());
    sockets.add(socket);
    return socket;
  }
}
