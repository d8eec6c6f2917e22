package mercury.harness.proxy;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The port of a proxy. While the door is shut nothing listens there, so the operating system itself
 * refuses clients. The port stays taken all the same: otherwise another socket of this machine
 * might get it, even the connecting one, which would then talk to itself. Thread-safe.
 */
final class Door implements Closeable {

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
   * @param address to listen on; port 0 for any free one
   * @param visitor gets every accepted socket, none after {@link #shut()} has returned
   */
  Door(InetSocketAddress address, ProxyThreads threads, Consumer<Socket> visitor)
      throws IOException {
    this.threads = threads;
    this.visitor = visitor;
    this.address = address;
    enter(bind());
  }

  synchronized InetSocketAddress address() {
    return address;
  }

  synchronized void open() throws IOException {
    if (listening == null && !closed) {
      enter(bindAgain());
    }
  }

  /** Returns whether nothing listens there. */
  synchronized boolean isShut() {
    return listening == null;
  }

  /** Stops listening. Waits for the acceptor: the port listens until that has left it. */
  synchronized void shut() throws IOException {
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

  /** Tries again while another socket has the port, which it got while nobody held it. */
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

  /** Keeps the port without listening, where the system allows that; elsewhere it is free. */
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
        // shut, out of sockets for the moment, or the client is already gone
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
