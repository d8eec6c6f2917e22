package mercury.harness.proxy;

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
public final class Door implements Closeable {

  private static final int BACKLOG = 128;
  private static final long PAUSE_NANOS = 1_000_000;
  private static final int ATTEMPTS = 1_000;

  private final ProxyThreads threads;
  private final Consumer<Socket> visitor;
  private final Object admission = new Object();
  private InetSocketAddress address;
  private ServerSocket listening;
  private Thread acceptor;
  private Socket reserving;
  private boolean closed;

  /**
   * Opens a door.
   *
   * @param port of 127.0.0.1, 0 for any
   * @param visitor gets every accepted socket, none after {@link #shut()} has returned
   */
  public Door(int port, ProxyThreads threads, Consumer<Socket> visitor) throws IOException {
    this.threads = threads;
    this.visitor = visitor;
    this.address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    enter(bind());
  }

  public synchronized int port() {
    return address.getPort();
  }

  public synchronized void open() throws IOException {
    if (listening == null && !closed) {
      enter(bindAgain());
    }
  }

  /** The port listens until the acceptor has left it, so this waits for that. */
  public synchronized void shut() throws IOException {
    if (listening == null) {
      return;
    }
    ServerSocket server = listening;
    synchronized (admission) {
      listening = null;
    }
    server.close();
    join(acceptor);
    reserve();
  }

  @Override
  public synchronized void close() throws IOException {
    shut();
    leavePort();
    closed = true;
  }

  private void enter(ServerSocket server) {
    address = (InetSocketAddress) server.getLocalSocketAddress();
    listening = server;
    acceptor = threads.start("accept", () -> acceptAll(server));
  }

  private ServerSocket bind() throws IOException {
    leavePort();
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

  /** Somebody may have got the port in the moments when nobody had it, but does not keep it. */
  private ServerSocket bindAgain() throws IOException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return bind();
      } catch (BindException e) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    return bind();
  }

  /** Not every system lets it; then the port is merely free. */
  private void reserve() throws IOException {
    reserving = new Socket();
    try {
      reserving.setReuseAddress(true);
      reserving.bind(address);
    } catch (IOException e) {
      leavePort();
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

  private void admit(ServerSocket server, Socket socket) throws IOException {
    synchronized (admission) {
      if (server == listening) {
        socket.setTcpNoDelay(true);
        visitor.accept(socket);
        return;
      }
    }
    socket.close();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
