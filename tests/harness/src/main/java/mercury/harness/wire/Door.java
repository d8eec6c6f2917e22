package mercury.harness.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The port of a tap. While it is shut nothing listens there, so the system itself refuses whoever
 * knocks; the port stays taken all the same, or another socket of this machine might get it, even
 * the knocking one, which would then talk to itself. Thread-safe.
 */
final class Door implements Closeable {

  private static final int BACKLOG = 128;
  private static final long PAUSE_NANOS = 1_000_000;

  private final Threads threads;
  private final Consumer<Socket> visitor;
  private InetSocketAddress address;
  private ServerSocket listening;
  private Socket reserving;
  private boolean closed;

  /**
   * Opens a door.
   *
   * @param port of 127.0.0.1, 0 for any
   * @param visitor gets every accepted socket, while the door cannot be shut
   */
  Door(int port, Threads threads, Consumer<Socket> visitor) throws IOException {
    this.threads = threads;
    this.visitor = visitor;
    this.address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    open();
  }

  synchronized int port() {
    return address.getPort();
  }

  synchronized void open() throws IOException {
    if (listening != null || closed) {
      return;
    }
    ServerSocket server = listen();
    address = (InetSocketAddress) server.getLocalSocketAddress();
    listening = server;
    threads.start("accept", () -> acceptAll(server));
  }

  synchronized void shut() throws IOException {
    if (listening == null) {
      return;
    }
    listening.close();
    listening = null;
    reserving = new Socket();
    reserving.setReuseAddress(true);
    try {
      reserving.bind(address);
    } catch (IOException e) {
      // not every system lets it; then the port is merely free
      leavePort();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    shut();
    leavePort();
    closed = true;
  }

  /** Takes the port before it is left, where the system lets it: nobody gets it in between. */
  private ServerSocket listen() throws IOException {
    try {
      return bind();
    } catch (BindException e) {
      leavePort();
      return bind();
    } finally {
      leavePort();
    }
  }

  private ServerSocket bind() throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.setReuseAddress(true);
      server.bind(address, BACKLOG);
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  private void leavePort() throws IOException {
    if (reserving != null) {
      reserving.close();
      reserving = null;
    }
  }

  private void acceptAll(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        admit(server, server.accept());
      } catch (IOException e) {
        // shut, or out of sockets for the moment, or a visitor already gone
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private synchronized void admit(ServerSocket server, Socket socket) throws IOException {
    if (server == listening) {
      socket.setTcpNoDelay(true);
      visitor.accept(socket);
    } else {
      socket.close();
    }
  }
}
